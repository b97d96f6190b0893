package slotwright.platform.problem;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A refusal as the client gets it: {@code application/problem+json} after RFC 9457. The detail is read by
 * clients: no personal data, no names of classes, tables or hosts.
 */
public final class Problem extends RuntimeException {

    private static final Set<String> RESERVED =
            Set.of("type", "title", "status", "detail", "instance", "traceId", "requestId");

    private final ProblemType type;
    private final int status;
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Problem(ProblemType type, int status, String detail, Throwable cause) {
        // A refusal is an answer: a stack trace would cost more than the decision and tell nothing.
        super(detail, cause, false, false);
        this.type = type;
        this.status = status;
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, type.status(), detail, null);
    }

    /** With a cause, which is for the log and never for the client. */
    public static Problem of(ProblemType type, String detail, Throwable cause) {
        return new Problem(type, type.status(), detail, cause);
    }

    static Problem ofStatus(int status, String detail) {
        return new Problem(ProblemType.ofStatus(status), status, detail, null);
    }

    /**
     * One unacceptable value.
     *
     * @param pointer a JSON pointer into the body such as {@code /customer/email}, or {@code ?limit} for a query
     *     parameter
     * @param code stable, such as {@code out-of-range}
     */
    public static Problem invalid(String pointer, String code, String message) {
        return new Violations().add(pointer, code, message).toProblem();
    }

    /** One unacceptable value of a header. */
    public static Problem invalidHeader(String header, String code, String message) {
        return new Violations().addHeader(header, code, message).toProblem();
    }

    /** One broken rule of the business: 422 with {@code violations[{code, message}]}. */
    public static Problem rule(String code, String message) {
        return of(ProblemType.RULES_VIOLATED, message)
                .with("violations", List.of(Map.of("code", code, "message", message)));
    }

    /** @param what the kind of thing with its article, such as {@code this service}; never the id that was asked for */
    public static Problem notFound(String what) {
        return of(ProblemType.NOT_FOUND, "There is no such thing as " + what + ", or you may not see it.");
    }

    /** Adds an extension member, such as {@code conflicts} or {@code alternatives}; null adds none. */
    public Problem with(String member, Object value) {
        if (RESERVED.contains(member)) {
            throw new IllegalArgumentException(member + " is not an extension member");
        }
        if (value != null) {
            members.put(member, value);
        }
        return this;
    }

    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** When to come again; rounded up to whole seconds, at least one. */
    public Problem retryAfter(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return header("Retry-After", Long.toString(seconds));
    }

    public ProblemType type() {
        return type;
    }

    public int status() {
        return status;
    }

    public String detail() {
        return getMessage();
    }

    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }
}
