package in.dakiya.dialogue;

import in.dakiya.courier.Courier;
import in.dakiya.courier.Doubt;
import in.dakiya.dialogue.Option.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the seller is to do next, with what he may tap. */
public sealed interface Ask {

    /** What can be tapped, in order: at most ten, at most three where it is no list. */
    List<Option> options();

    /**
     * Choose a courier, or type its name or the number.
     *
     * @param couriers at most ten, Other among them
     */
    record WhichCourier(List<Courier> couriers) implements Ask {
        public WhichCourier {
            couriers = List.copyOf(couriers);
        }

        @Override
        public List<Option> options() {
            return couriers.stream().map(Ask::choice).toList();
        }
    }

    /** Type the name of a courier that is not in the list. */
    record WhatName() implements Ask {
        @Override
        public List<Option> options() {
            return taps(Act.BACK, Act.CANCEL);
        }
    }

    /**
     * Type the tracking number.
     *
     * @param current the number so far, empty for none
     */
    record WhichNumber(String courier, String current) implements Ask {
        @Override
        public List<Option> options() {
            return current.isEmpty() ? taps(Act.BACK, Act.CANCEL) : taps(Act.DONE, Act.BACK, Act.CANCEL);
        }
    }

    /** Send photos of the parcel, one to ten. */
    record SendPhotos(int count, boolean maySkip) implements Ask {
        @Override
        public List<Option> options() {
            if (count > 0) {
                return taps(Act.DONE, Act.BACK, Act.CANCEL);
            }
            return maySkip ? taps(Act.SKIP, Act.BACK, Act.CANCEL) : taps(Act.BACK, Act.CANCEL);
        }
    }

    /** Type the expected day of delivery. */
    record WhichDay() implements Ask {
        @Override
        public List<Option> options() {
            return taps(Act.BACK, Act.CANCEL);
        }
    }

    /** Type what the shipping cost. */
    record WhatCharge() implements Ask {
        @Override
        public List<Option> options() {
            return taps(Act.BACK, Act.CANCEL);
        }
    }

    /** Confirm, or change something. */
    record Summary(Consignment consignment, boolean correction) implements Ask {
        @Override
        public List<Option> options() {
            Act third = consignment.expected() == null
                    ? Act.CHANGE_DATE
                    : consignment.chargePaise() == null ? Act.CHANGE_CHARGE : Act.CANCEL;
            return taps(Act.CONFIRM, Act.CHANGE, third);
        }
    }

    /** Choose what to change. */
    record WhatToChange(boolean hasNumber) implements Ask {
        @Override
        public List<Option> options() {
            List<Act> acts = new ArrayList<>(List.of(
                    Act.CHANGE_COURIER, Act.CHANGE_PHOTOS, Act.CHANGE_DATE, Act.CHANGE_CHARGE, Act.BACK, Act.CANCEL));
            if (hasNumber) {
                acts.add(1, Act.CHANGE_NUMBER);
            }
            return acts.stream().map(Option::of).toList();
        }
    }

    /** The typed name is nearly that of a courier, or the number looks like one of its. */
    record LikelyCourier(String courier, String number) implements Ask {
        @Override
        public List<Option> options() {
            return taps(Act.YES, Act.NO, Act.CANCEL);
        }
    }

    /** The typed name is none of the catalogue. */
    record NewCourier(String name) implements Ask {
        @Override
        public List<Option> options() {
            return taps(Act.YES, Act.NO, Act.CANCEL);
        }
    }

    /**
     * Type the number again, use it anyway, or change the courier.
     *
     * @param other the courier that the number looks like, null for none
     */
    record DoubtfulNumber(
            String courier,
            String number,
            Doubt doubt,
            @Nullable Courier other) implements Ask {
        @Override
        public List<Option> options() {
            Option way = other == null ? Option.of(Act.CHANGE_COURIER) : Option.courier(other.code());
            return List.of(Option.of(Act.USE_ANYWAY), Option.of(Act.CHANGE_NUMBER), way);
        }
    }

    /** Six digits came while a delivery code is waited for. They were not kept. */
    record CodeOrNumber() implements Ask {
        @Override
        public List<Option> options() {
            return taps(Act.CANCEL);
        }
    }

    /**
     * Nothing more to do: it is confirmed.
     *
     * @param otp whether the customer's code is asked for at delivery
     */
    record Shipped(Consignment consignment, boolean correction, boolean otp) implements Ask {
        @Override
        public List<Option> options() {
            return taps(Act.CHANGE);
        }
    }

    /**
     * The conversation is over and the order as it was.
     *
     * @param confirmed whether it had been marked as shipped before
     */
    record Closed(boolean confirmed) implements Ask {
        @Override
        public List<Option> options() {
            return List.of();
        }
    }

    private static Option choice(Courier courier) {
        return switch (courier.kind()) {
            case SELF -> Option.of(Act.OWN_DELIVERY);
            case OTHER -> Option.of(Act.OTHER);
            case COURIER, HYPERLOCAL, AGGREGATOR -> Option.courier(courier.code());
        };
    }

    private static List<Option> taps(Act... acts) {
        return Stream.of(acts).map(Option::of).toList();
    }
}
