package in.dakiya.page;

import in.dakiya.chat.Dates;
import in.dakiya.chat.Languages;
import in.dakiya.chat.Texts;
import in.dakiya.order.ShipmentStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;

/** The tracking page in one language: one file without script, picture, cookie or anything from elsewhere. */
public final class TrackingPage {

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{font:1.05rem/1.5 system-ui,sans-serif;margin:0;padding:1rem;overflow-wrap:anywhere}
            main{max-width:34rem;margin:auto}
            h1{font-size:1.4rem;margin:0}
            .state{font-size:1.25rem;font-weight:700;margin:1rem 0 .25rem}
            ol{list-style:none;padding:0;margin:1.25rem 0}
            li{display:flex;gap:.6rem;padding:.4rem 0 .4rem .7rem;border-left:.3rem solid #8888}
            li.done{border-color:#1a7f37}
            li.now{border-color:#0969da;font-weight:700}
            li span{flex:1}
            dl{display:grid;grid-template-columns:auto 1fr;gap:.3rem 1rem;margin:0}
            dd{margin:0}
            a{display:inline-block;padding:.6rem 0}
            """;

    private final Texts texts;

    private TrackingPage(Texts texts) {
        this.texts = texts;
    }

    /** @param language one that is spoken, else it is English */
    public static TrackingPage in(String language) {
        return new TrackingPage(Languages.texts(language));
    }

    public String language() {
        return texts.language();
    }

    /** What lets a browser use the page's own style and nothing else whatsoever. */
    public static String policy() {
        return "default-src 'none'; style-src 'sha256-" + digest()
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Where a parcel is. */
    public String of(Following parcel) {
        String title = texts.say("track.title", Map.of("number", Html.text(parcel.number())));
        String state = say("track.state." + parcel.status().name());
        StringBuilder main = new StringBuilder();
        main.append("<h1>").append(title).append("</h1>\n");
        if (!parcel.shop().isBlank()) {
            main.append("<p>")
                    .append(texts.say("track.shop", Map.of("shop", Html.text(parcel.shop()))))
                    .append("</p>\n");
        }
        main.append("<p class=\"state\">").append(state).append("</p>\n");
        if (parcel.onHold()) {
            main.append("<p>").append(say("track.hold")).append("</p>\n");
        }
        steps(main, parcel);
        details(main, parcel);
        return document(title + ": " + state, main.toString());
    }

    /** The same whatever was wrong. */
    public String notFound() {
        String title = say("track.none");
        return document(title, "<h1>" + title + "</h1>\n<p>" + say("track.none.why") + "</p>\n");
    }

    private void steps(StringBuilder main, Following parcel) {
        main.append("<ol>\n");
        for (Steps.Step step : Steps.of(parcel.status(), parcel.type())) {
            boolean here = step.mark() == Steps.Mark.NOW;
            main.append("<li class=\"")
                    .append(step.mark().name().toLowerCase(java.util.Locale.ROOT))
                    .append(here ? "\" aria-current=\"step\"><span>" : "\"><span>")
                    .append(say("track.step." + step.name().name()))
                    .append("</span> <small>")
                    .append(say("track.mark." + step.mark().name()))
                    .append("</small></li>\n");
        }
        main.append("</ol>\n");
    }

    private void details(StringBuilder main, Following parcel) {
        StringBuilder list = new StringBuilder();
        line(list, "track.courier", Html.text(parcel.courier()));
        line(list, "track.awb", Html.text(parcel.awb()));
        LocalDate expected = parcel.expected();
        line(list, "track.expected", expected == null ? "" : Dates.day(expected, texts.language()));
        Instant updated = parcel.updated();
        line(list, "track.updated", updated == null ? "" : Dates.time(updated, texts.language()) + " IST");
        if (!list.isEmpty()) {
            main.append("<dl>\n").append(list).append("</dl>\n");
        }
        if (parcel.status() != ShipmentStatus.CANCELLED) {
            Html.address(parcel.link())
                    .ifPresent(link -> main.append("<p><a rel=\"noopener noreferrer\" href=\"")
                            .append(link)
                            .append("\">")
                            .append(say("track.link"))
                            .append("</a></p>\n"));
        }
    }

    private void line(StringBuilder list, String key, String value) {
        if (!value.isEmpty()) {
            list.append("<dt>")
                    .append(say(key))
                    .append("</dt><dd>")
                    .append(value)
                    .append("</dd>\n");
        }
    }

    private String say(String key) {
        return Html.escaped(texts.say(key));
    }

    private String document(String title, String main) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex, nofollow">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(texts.language(), title, STYLE, main);
    }
}
