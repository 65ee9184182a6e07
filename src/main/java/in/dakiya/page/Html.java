package in.dakiya.page;

import in.dakiya.chat.TextLimit;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Text and addresses as they may stand in a page, whoever has written them. */
final class Html {

    private static final int LONGEST = 80;
    private static final int LONGEST_ADDRESS = 500;

    private Html() {}

    /** In one line, without control characters, cut, and escaped for text and for values in quotes. */
    static String text(String any) {
        return escaped(TextLimit.cut(TextLimit.line(any), LONGEST));
    }

    static String escaped(String any) {
        StringBuilder safe = new StringBuilder(any.length() + 16);
        for (int i = 0; i < any.length(); i++) {
            char c = any.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    /** An address that may be opened from the page: https, with a host, of nobody in particular. */
    static Optional<String> address(String any) {
        try {
            URI uri = new URI(any);
            boolean good = "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && any.length() <= LONGEST_ADDRESS;
            return good ? Optional.of(escaped(any)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
