package in.dakiya.logistics;

import java.util.Map;

/** A partner's HTTP call as it came: header names in lower case, the raw body. */
public record Callback(Map<String, String> headers, byte[] body) {}
