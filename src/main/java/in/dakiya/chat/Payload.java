package in.dakiya.chat;

import java.util.Optional;

/**
 * What a button carries: an act and what it concerns. No state and no secret: who taps is checked when he taps.
 *
 * @param orderId empty where the act concerns a shop
 * @param argument which of several answers, empty where there is but one
 */
public record Payload(Act act, String sellerId, String orderId, int shipment, String argument) {

    private static final String ARGUMENT = "[A-Za-z0-9_=.-]{1,40}";

    /** What can be tapped. The codes stay readable for ever: buttons do not vanish from chats. */
    public enum Act {
        READY("rts"),
        DETAILS("det"),
        CANNOT_FULFIL("cnf"),
        CREATE_SHIPMENT("mkb"),
        /** The argument is the partner's id of the courier. */
        CHOOSE_COURIER("bkc"),
        CHANGE_WEIGHT("wgt"),
        SHIP_MYSELF("slf"),
        TRY_AGAIN("try"),
        MY_SHOP("yes"),
        NOT_MY_SHOP("not"),
        NO_PRINTER("npr"),
        NEED_HELP("hlp"),
        DELIVER_AGAIN("dag"),
        RETURN_TO_ME("rtn"),
        CUSTOMER_CONTACT("con"),
        /** A return is sure: the argument says of which try and which answer. */
        RETURN_SURE("rty"),
        RETURN_DETAILS("rdt"),
        /** What came back is damaged. */
        DAMAGED("dmg"),
        /** The next page of what waits; the argument says where it begins. */
        MORE("mor"),
        NOT_RECEIVED("nrc"),
        MARK_SHIPPED("shp"),
        DELIVERY_ADDRESS("adr"),
        /** An answer in the dialogue "Mark as Shipped"; the argument says which. */
        SHIP_ANSWER("dlg"),
        CORRECT("cor"),
        OWN_LABEL("lbl"),
        CONFIRM_DELIVERY("cdl"),
        MARK_DELIVERED("mdl"),
        YES_DELIVERED("ydl"),
        RESEND_CODE("rsc"),
        NO_CODE("noc"),
        CODE_FOR("cfo"),
        NOT_ARRIVING("fld"),
        /** Why a parcel does not arrive; the argument says it. */
        FAILED_BECAUSE("flr"),
        GET_CODE("get"),
        RECEIVED("rcv"),
        /** All that waits; with an order, what stands behind it. */
        SHOW_ORDERS("sho"),
        NOT_MY_ORDER("nmo"),
        SEND_INVOICE("inv"),
        NO_EWAY_BILL("nwb"),
        /** Why an order cannot be sent; the argument says it. */
        CANCEL_BECAUSE("cwy"),
        /** The second tap that a cancellation takes; the argument is the reason. */
        CANCEL_YES("cok"),
        CANCEL_NO("cno");

        private final String code;

        Act(String code) {
            this.code = code;
        }

        /** Only these say more than what they are about. */
        boolean takesArgument() {
            return switch (this) {
                case SHIP_ANSWER, FAILED_BECAUSE, CHOOSE_COURIER, CANCEL_BECAUSE, CANCEL_YES, RETURN_SURE, MORE -> true;
                default -> false;
            };
        }
    }

    public static Payload order(Act act, String orderId, int shipment) {
        return order(act, orderId, shipment, "");
    }

    /** @throws IllegalArgumentException for an argument that could not be read again */
    public static Payload order(Act act, String orderId, int shipment, String argument) {
        if (!argument.isEmpty() && !argument.matches(ARGUMENT)) {
            throw new IllegalArgumentException("not an argument of a button");
        }
        return new Payload(act, "", orderId, shipment, argument);
    }

    public static Payload shop(Act act, String sellerId) {
        return new Payload(act, sellerId, "", 0, "");
    }

    /** At most 90 characters: an act, an id of up to 40, a number, an argument of up to 40. */
    public String text() {
        if (orderId.isEmpty()) {
            return act.code + ":s:" + sellerId;
        }
        String order = act.code + ":o:" + orderId + ":" + shipment;
        return argument.isEmpty() ? order : order + ":" + argument;
    }

    /** Anything that is not one of ours is nothing. */
    public static Optional<Payload> parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length < 3 || text.length() > 100) {
            return Optional.empty();
        }
        for (Act act : Act.values()) {
            if (act.code.equals(parts[0])) {
                return of(act, parts);
            }
        }
        return Optional.empty();
    }

    private static Optional<Payload> of(Act act, String[] parts) {
        if (parts[1].equals("s") && parts.length == 3 && isId(parts[2])) {
            return Optional.of(shop(act, parts[2]));
        }
        boolean order = parts[1].equals("o")
                && parts.length == (act.takesArgument() ? 5 : 4)
                && isId(parts[2])
                && parts[3].matches("[1-9]\\d?")
                && (parts.length == 4 || parts[4].matches(ARGUMENT));
        return order
                ? Optional.of(order(act, parts[2], Integer.parseInt(parts[3]), parts.length == 5 ? parts[4] : ""))
                : Optional.empty();
    }

    private static boolean isId(String text) {
        return text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    }
}
