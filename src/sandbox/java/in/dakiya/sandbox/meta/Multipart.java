package in.dakiya.sandbox.meta;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code multipart/form-data}: fields by name, each with its file name and type, both empty when not given. */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILENAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*([^\\r\\n;]+)");
    private static final String END_OF_HEADERS = "\r\n\r\n";

    @SuppressWarnings("ArrayRecordComponent") // made once, read once, never compared
    record Field(String filename, String contentType, byte[] content) {
        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    private final Map<String, Field> fields = new HashMap<>();

    private Multipart() {}

    Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    static Multipart read(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data") || !boundary.find()) {
            throw new MetaRefusal(MetaCode.PARAMETER, "The parameter file is required: send multipart/form-data.");
        }
        // One byte is one character in this charset, so that positions in the text are positions in the bytes.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String line = "--" + boundary.group(1);
        if (!text.startsWith(line) || !text.contains("\r\n" + line + "--")) {
            throw new MetaRefusal(MetaCode.PARAMETER, "The multipart body is cut off.");
        }
        Multipart parts = new Multipart();
        int at = line.length();
        for (int next = text.indexOf("\r\n" + line, at); next >= 0; next = text.indexOf("\r\n" + line, at)) {
            parts.add(text.substring(at, next));
            at = next + 2 + line.length();
        }
        return parts;
    }

    private void add(String part) {
        int end = part.indexOf(END_OF_HEADERS);
        if (end < 0) {
            throw new MetaRefusal(MetaCode.PARAMETER, "A part has no headers.");
        }
        String headers = utf8(part.substring(0, end));
        byte[] content = part.substring(end + END_OF_HEADERS.length()).getBytes(StandardCharsets.ISO_8859_1);
        fields.put(group(NAME, headers), new Field(group(FILENAME, headers), group(TYPE, headers), content));
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String group(Pattern pattern, String headers) {
        Matcher matcher = pattern.matcher(headers);
        return matcher.find() ? matcher.group(1).strip() : "";
    }
}
