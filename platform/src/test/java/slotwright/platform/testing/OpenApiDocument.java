package slotwright.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import slotwright.platform.json.Json;

/** An OpenAPI document, and what is missing in it for a reader or for a generated client. */
public final class OpenApiDocument {

    private static final Pattern OPERATION_ID = Pattern.compile("[a-z][A-Za-z]+");
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    /**
     * Something that clients may ask for.
     *
     * @param path with its parameters, such as {@code /api/v1/staff/{staffId}/schedules}
     * @param statuses that it is documented to answer
     * @param roles that may ask for it; none where it is public
     */
    public record Operation(
            String id, String method, String path, Set<String> statuses, Set<String> roles, boolean hasBody) {}

    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> operationIds = new HashSet<>();

    private OpenApiDocument(JsonNode document) {
        this.document = document;
    }

    /** That of the service under test. */
    public static OpenApiDocument served() {
        return of(RestAssured.given()
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** @param json as the service under test serves it at {@code /q/openapi?format=json} */
    public static OpenApiDocument of(String json) {
        return new OpenApiDocument(Json.read(json, JsonNode.class));
    }

    /** In whole sentences; none when nothing is missing. */
    public List<String> faults() {
        require(document.path("openapi").asText().startsWith("3.1"), "the document is not OpenAPI 3.1");
        for (String key : List.of("title", "version", "description")) {
            require(!document.path("info").path(key).asText().isBlank(), "info has no " + key);
        }
        require(!document.path("paths").isEmpty(), "there are no paths");
        document.path("paths").properties().forEach(path -> {
            for (String method : METHODS) {
                if (path.getValue().has(method)) {
                    look(
                            method + " " + path.getKey(),
                            path.getValue(),
                            path.getValue().path(method));
                }
            }
        });
        return faults;
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> operations.add(operation(entry.getKey(), path.getKey(), entry.getValue()))));
        return operations;
    }

    /**
     * What an operation takes, as its schema shows it.
     *
     * @throws AssertionError if there is no such operation, or it shows nothing
     */
    public JsonNode example(String operationId) {
        return examples(operationId).get(0);
    }

    /** All of them; at least one. */
    public List<JsonNode> examples(String operationId) {
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                if (operation.path("operationId").asText().equals(operationId)) {
                    JsonNode schema = resolved(operation
                            .at("/requestBody/content/application~1json")
                            .path("schema"));
                    List<JsonNode> examples = new ArrayList<>();
                    schema.path("examples").forEach(examples::add);
                    if (examples.isEmpty() || !examples.stream().allMatch(JsonNode::isObject)) {
                        throw new AssertionError(operationId + " has no example: " + schema);
                    }
                    return examples;
                }
            }
        }
        throw new AssertionError("there is no operation " + operationId);
    }

    /** What the request's own rules say against the operation's example; none where a reader may send it as it is. */
    public <T> Set<ConstraintViolation<T>> violations(String operationId, Class<T> request, Validator validator) {
        return validator.validate(Json.read(example(operationId).toString(), request));
    }

    private static Operation operation(String method, String path, JsonNode operation) {
        Set<String> statuses = new HashSet<>();
        operation.path("responses").fieldNames().forEachRemaining(statuses::add);
        Set<String> roles = new HashSet<>();
        operation.path("x-roles").forEach(role -> roles.add(role.asText()));
        return new Operation(
                operation.path("operationId").asText(), method, path, statuses, roles, operation.has("requestBody"));
    }

    private void look(String where, JsonNode path, JsonNode operation) {
        String id = operation.path("operationId").asText();
        require(OPERATION_ID.matcher(id).matches(), where + " has no operationId that fits a method's name: " + id);
        require(operationIds.add(id), where + " has the operationId of another: " + id);
        require(!operation.path("summary").asText().isBlank(), where + " has no summary");
        require(!operation.path("tags").isEmpty(), where + " has no tag");
        Set<String> statuses = new HashSet<>();
        operation.path("responses").properties().forEach(response -> {
            statuses.add(response.getKey());
            String what = where + ", " + response.getKey();
            JsonNode described = resolved(response.getValue());
            require(!described.path("description").asText().isBlank(), what + " has no description");
            if (response.getKey().matches("20[01]")) {
                require(hasSchema(described.path("content")), what + " does not say what comes");
            }
            if (response.getKey().matches("[45]..")) {
                require(isProblem(described.path("content")), what + " is no problem");
            }
        });
        require(statuses.stream().anyMatch(status -> status.startsWith("2")), where + " never succeeds");
        require(statuses.contains("503"), where + " does not say that it may be unavailable");
        require(statuses.contains("401"), where + " takes every token");
        require(
                operation.path("security").isEmpty()
                        == operation.path("x-roles").isEmpty(),
                where + " hides its roles");
        require(operation.path("x-roles").isEmpty() || statuses.contains("403"), where + " is for everybody");
        if (operation.has("requestBody")) {
            require(statuses.containsAll(Set.of("400", "413", "415")), where + " takes every body");
        }
        if (hasParameter(path, operation, "path", null)) {
            require(statuses.contains("404"), where + " finds everything");
        }
        if (hasParameter(path, operation, "header", "If-Match")) {
            require(statuses.containsAll(Set.of("412", "428")), where + " asks for If-Match and does not mind it");
        }
    }

    private static boolean hasParameter(JsonNode path, JsonNode operation, String in, String name) {
        for (JsonNode owner : List.of(path, operation)) {
            for (JsonNode parameter : owner.path("parameters")) {
                if (parameter.path("in").asText().equals(in)
                        && (name == null
                                || name.equalsIgnoreCase(parameter.path("name").asText()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasSchema(JsonNode content) {
        for (JsonNode media : content) {
            if (media.path("schema").isEmpty()) {
                return false;
            }
        }
        return !content.isEmpty();
    }

    private static boolean isProblem(JsonNode content) {
        return content.size() == 1
                && content.path("application/problem+json")
                        .path("schema")
                        .path("$ref")
                        .asText()
                        .equals("#/components/schemas/Problem");
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#") ? document.at(reference.substring(1)) : node;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
