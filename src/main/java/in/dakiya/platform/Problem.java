package in.dakiya.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Refusals as problem documents (RFC 9457), whose {@code errors} name each wrong field. */
public final class Problem {
    private Problem() {}

    public static Answer unreadable(String detail) {
        return problem(400, "Bad Request", detail);
    }

    public static Answer unsigned(RequestSignature.Refusal refusal) {
        return problem(401, "Unauthorized", refusal.detail());
    }

    public static Answer notFound(String detail) {
        return problem(404, "Not Found", detail);
    }

    public static Answer gone(String detail) {
        return problem(410, "Gone", detail);
    }

    /** @param allowed the methods that this path has */
    public static Answer wrongMethod(Set<String> allowed) {
        String list = String.join(", ", new TreeSet<>(allowed));
        return problem(405, "Method Not Allowed", "This path has " + list).with("allow", list);
    }

    public static Answer conflict(String detail) {
        return problem(409, "Conflict", detail);
    }

    public static Answer tooLarge(int mostBytes) {
        return problem(413, "Content Too Large", "A request may have " + mostBytes + " bytes");
    }

    public static Answer notJson() {
        return problem(415, "Unsupported Media Type", "Send the body as application/json");
    }

    public static Answer invalid(List<FieldError> errors) {
        ObjectNode json = document(422, "Unprocessable Content", "Nothing was changed. See errors");
        ArrayNode list = json.putArray("errors");
        errors.forEach(error -> list.addObject().put("field", error.field()).put("message", error.message()));
        return answer(422, json);
    }

    public static Answer invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    /** @param requestId what our log calls this request */
    public static Answer ours(String requestId) {
        ObjectNode json = document(
                500, "Internal Server Error", "It is our fault. The same request may be sent again without harm");
        return answer(500, json.put("requestId", requestId));
    }

    private static Answer problem(int status, String title, String detail) {
        return answer(status, document(status, title, detail));
    }

    private static ObjectNode document(int status, String title, String detail) {
        return Json.object()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
    }

    private static Answer answer(int status, ObjectNode json) {
        return new Answer(status, Answer.PROBLEM, json.toString(), java.util.Map.of());
    }
}
