package in.dakiya.dialogue;

import in.dakiya.courier.Courier;
import in.dakiya.courier.Couriers;
import in.dakiya.courier.TrackingNumber;
import in.dakiya.courier.TrackingNumber.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a draft asks for: its question, else its step. */
final class Asking {

    private static final int MOST_ROWS = 10;

    private Asking() {}

    static Ask of(Draft draft, Setting setting) {
        String about = draft.question().about();
        return switch (draft.question().kind()) {
            case NONE -> step(draft, setting);
            case DOUBTFUL_NUMBER -> doubtful(draft, about);
            case LIKELY_COURIER -> likely(draft, about, setting);
            case NEW_COURIER -> new Ask.NewCourier(about);
            case SEVERAL_COURIERS -> new Ask.WhichCourier(named(about));
            case WHAT_TO_CHANGE ->
                new Ask.WhatToChange(
                        draft.consignment().carrier().map(Courier::takesNumber).orElse(false));
        };
    }

    private static Ask step(Draft draft, Setting setting) {
        Consignment known = draft.consignment();
        return switch (draft.step()) {
            case COURIER -> new Ask.WhichCourier(Couriers.choice(setting.recentCouriers(), MOST_ROWS));
            case COURIER_NAME -> new Ask.WhatName();
            case NUMBER -> new Ask.WhichNumber(known.carrierName(), known.number());
            case PHOTOS -> new Ask.SendPhotos(known.photos(), !setting.photosRequired());
            case DATE -> new Ask.WhichDay();
            case CHARGE -> new Ask.WhatCharge();
            case SUMMARY -> new Ask.Summary(known, draft.correction());
            case DONE -> new Ask.Shipped(known, draft.correction(), setting.otp());
        };
    }

    private static Ask doubtful(Draft draft, String number) {
        Optional<Courier> courier = draft.consignment().carrier();
        if (courier.isPresent() && TrackingNumber.check(courier.get(), number) instanceof Verdict.Doubtful doubtful) {
            return new Ask.DoubtfulNumber(
                    draft.consignment().carrierName(), number, doubtful.doubt(), doubtful.other());
        }
        // The catalogue has changed since: nothing speaks against the number now.
        return new Ask.WhichNumber(
                draft.consignment().carrierName(), draft.consignment().number());
    }

    private static Ask likely(Draft draft, String code, Setting setting) {
        return Couriers.byCode(code)
                .<Ask>map(courier -> new Ask.LikelyCourier(
                        courier.name(), draft.consignment().number()))
                .orElseGet(() -> step(draft.at(Step.COURIER), setting));
    }

    private static List<Courier> named(String codes) {
        Stream<String> all = Stream.concat(Stream.of(codes.split(",")).limit(MOST_ROWS - 1), Stream.of(Courier.OTHER));
        return all.distinct().flatMap(code -> Couriers.byCode(code).stream()).toList();
    }
}
