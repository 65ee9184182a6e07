package in.dakiya.platform;

import in.dakiya.order.Parcel;
import in.dakiya.order.Seller;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads how a seller works: tax, courier, delivery, hours, invoices. */
final class SellerSettings {

    private static final Parcel USUAL_PARCEL = new Parcel(500, 20, 15, 5);
    private static final TextRule NAME =
            TextRule.matching(40, "[a-z0-9][a-z0-9-]*", "must be small letters, digits and dashes, such as shiprocket");
    /** Shiprocket takes 36 characters, and no other partner fewer. */
    private static final TextRule PICKUP_LOCATION = TextRule.line(36);

    private static final TextRule TIME =
            TextRule.matching(5, "([01][0-9]|2[0-3]):[0-5][0-9]", "must be a time such as 09:00");
    private static final TextRule LABEL_SIZE = TextRule.matching(3, "4x6|A4", "must be 4x6 or A4");
    /** A serial such as KC/26-27/000001 has to stay within 16 characters (Rule 46 CGST). */
    private static final TextRule SERIES = TextRule.matching(3, "[A-Z0-9]{1,3}", "must be 1 to 3 of A-Z and 0-9");

    private static final int SERIES_LENGTH = 3;
    private static final int HIGHEST_SERIAL = 999_999;

    private SellerSettings() {}

    static Seller.Gst gst(Optional<Fields> gst) {
        if (gst.isEmpty()) {
            return new Seller.Gst(Seller.Scheme.UNREGISTERED, "");
        }
        Fields fields = gst.get();
        Optional<Seller.Scheme> chosen = fields.choice("scheme", Seller.Scheme.values());
        String gstin = Gstin.upper(fields.text("gstin", TextRule.line(40), ""));
        if (!gstin.isEmpty()) {
            Gstin.complaint(gstin).ifPresent(complaint -> fields.wrong("gstin", complaint));
        }
        chosen.ifPresent(scheme -> {
            if (gstin.isEmpty() && scheme != Seller.Scheme.UNREGISTERED) {
                fields.wrong("gstin", "is required for scheme " + scheme);
            } else if (!gstin.isEmpty() && scheme == Seller.Scheme.UNREGISTERED) {
                fields.wrong("gstin", "must be empty for scheme " + scheme);
            }
        });
        return new Seller.Gst(chosen.orElse(Seller.Scheme.UNREGISTERED), gstin);
    }

    static Seller.Logistics logistics(Fields fields) {
        String partner = fields.text("partner", NAME);
        String pickupLocation = partner.equals("shiprocket")
                ? fields.text("pickupLocation", PICKUP_LOCATION)
                : fields.text("pickupLocation", PICKUP_LOCATION, "");
        return new Seller.Logistics(
                partner,
                fields.text("account", NAME, "main"),
                pickupLocation,
                fields.flag("autoManifest", true),
                fields.optionalObject("defaultParcel").map(ParcelFields::read).orElse(USUAL_PARCEL),
                fields.text("labelSize", LABEL_SIZE, "4x6"));
    }

    static Seller.Delivery delivery(Fields fields) {
        return new Seller.Delivery(fields.flag("otpRequired", true), fields.flag("photosRequired", false));
    }

    /** Nothing when they are wrong. */
    static Optional<Seller.Hours> hours(Fields fields) {
        int before = fields.errorCount();
        String from = fields.text("from", TIME);
        String to = fields.text("to", TIME);
        Set<DayOfWeek> closed = closed(fields);
        if (!fields.rightSince(before)) {
            return Optional.empty();
        }
        if (!LocalTime.parse(from).isBefore(LocalTime.parse(to))) {
            fields.wrong("to", "must be later than from");
        }
        return Optional.of(new Seller.Hours(LocalTime.parse(from), LocalTime.parse(to), closed));
    }

    private static Set<DayOfWeek> closed(Fields fields) {
        Set<DayOfWeek> closed = EnumSet.noneOf(DayOfWeek.class);
        List<String> texts = fields.texts("closed", DayOfWeek.values().length);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            Optional<DayOfWeek> day = Arrays.stream(DayOfWeek.values())
                    .filter(d -> SellerJson.day(d).equals(text))
                    .findFirst();
            day.ifPresent(closed::add);
            if (day.isEmpty()) {
                fields.wrong("closed[" + i + "]", "must be one of MON, TUE, WED, THU, FRI, SAT, SUN");
            }
        }
        return closed;
    }

    static Seller.Invoicing invoicing(Fields fields, String sellerId) {
        return new Seller.Invoicing(
                fields.choice("source", Seller.InvoiceSource.values(), Seller.InvoiceSource.DAKIYA),
                fields.text("series", SERIES, series(sellerId)),
                fields.small("next", 1, HIGHEST_SERIAL, 1),
                fields.choice("delivery", Seller.InvoiceDelivery.values(), Seller.InvoiceDelivery.SEPARATE),
                fields.small("copies", 1, Seller.Invoicing.MOST_COPIES, 1));
    }

    /** The initials of the words of the id: KC for kalaa-crafts. */
    private static String series(String sellerId) {
        StringBuilder initials = new StringBuilder();
        for (String word : sellerId.toUpperCase(Locale.ROOT).split("[^A-Z0-9]+")) {
            if (!word.isEmpty() && initials.length() < SERIES_LENGTH) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }
}
