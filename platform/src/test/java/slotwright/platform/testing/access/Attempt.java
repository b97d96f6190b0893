package slotwright.platform.testing.access;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import slotwright.platform.json.Json;
import slotwright.platform.testing.OpenApiDocument.Operation;

/** A valid request, and how to see that it was done. */
public final class Attempt {

    private final String thing;
    private final Map<String, String> path = new LinkedHashMap<>();
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String unknown = UUID.randomUUID().toString();
    private String body;
    private String mediaType = "application/json";
    private boolean isList;
    private Predicate<Response> shown = answer -> true;
    private BooleanSupplier done;

    private Attempt(String thing) {
        this.thing = thing;
    }

    /** @param thing the id by which the request names what it is about, in its path, query or body */
    public static Attempt about(String thing) {
        return new Attempt(thing);
    }

    /** A request that names nothing: it is neither about something of one's own nor about something foreign. */
    public static Attempt aboutNothing() {
        return new Attempt(null);
    }

    /** Where ids of things that do not exist are no UUIDs. */
    public Attempt unknown(String id) {
        unknown = id;
        return this;
    }

    public Attempt path(String name, String value) {
        path.put(name, value);
        return this;
    }

    public Attempt query(String name, Object value) {
        query.put(name, value.toString());
        return this;
    }

    public Attempt header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Attempt ifMatch(String entityTag) {
        return header("If-Match", entityTag);
    }

    public Attempt body(Object content) {
        body = Json.write(content);
        return this;
    }

    /** A body that is no JSON. */
    public Attempt body(String type, String text) {
        mediaType = type;
        body = text;
        return this;
    }

    /** For what only reads: how to see in the answer that it is the right one. */
    public Attempt shows(Predicate<Response> right) {
        shown = right;
        return this;
    }

    /** The answer lists what is in reach: it holds the thing, or does without. */
    public Attempt lists() {
        isList = true;
        return shows(answer -> answer.asString().contains(thing));
    }

    /** For what changes something: how to see, as somebody else, that it is changed now. */
    public Attempt changes(BooleanSupplier isChanged) {
        done = isChanged;
        return this;
    }

    boolean isList() {
        return isList;
    }

    /** Whether the answer is the one, and what should change is changed. */
    boolean isDone(Response answer) {
        return shown.test(answer) && (done == null || done.getAsBoolean());
    }

    /** Whether something was changed. */
    boolean hasChanged() {
        return done != null && done.getAsBoolean();
    }

    /** @param bearer the header's value, or null for a guest */
    Response send(Operation operation, String bearer) {
        return send(operation, bearer, UnaryOperator.identity(), body);
    }

    /** The same with a body that nobody can read. */
    Response sendBroken(Operation operation, String bearer) {
        return send(operation, bearer, UnaryOperator.identity(), "{");
    }

    /** The same about something that does not exist. */
    Response sendUnknown(Operation operation, String bearer) {
        UnaryOperator<String> other = text -> text.replace(thing, unknown);
        return send(operation, bearer, other, body == null ? null : other.apply(body));
    }

    private Response send(Operation operation, String bearer, UnaryOperator<String> words, String content) {
        RequestSpecification request =
                RestAssured.given().noFilters().redirects().follow(false);
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        headers.forEach((name, value) -> request.header(name, words.apply(value)));
        path.forEach((name, value) -> request.pathParam(name, words.apply(value)));
        query.forEach((name, value) -> request.queryParam(name, words.apply(value)));
        if (content != null && operation.hasBody()) {
            request.contentType(mediaType).body(content);
        }
        return request.request(operation.method(), operation.path());
    }
}
