package slotwright.platform.testing.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import slotwright.platform.json.Json;
import slotwright.platform.testing.OpenApiDocument;
import slotwright.platform.testing.OpenApiDocument.Operation;
import slotwright.platform.testing.Tokens;

/**
 * Sends, for each operation of the service under test and for each role, a valid request about something of one's own
 * and one about something foreign, and compares what comes of it with the table.
 */
public final class AccessMatrix {

    private static final Set<String> OF_THE_REQUEST = Set.of("requestId", "traceId", "instance");
    private static final Map<String, String> SLUGS =
            Map.of("401", "unauthenticated", "403", "forbidden", "404", "not-found");

    private final AccessTable table;
    private final Function<Who, String> tokens;
    private final List<Operation> operations = OpenApiDocument.served().operations();
    private final Map<String, Thing> things = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private AccessMatrix(AccessTable table, Function<Who, String> tokens) {
        this.table = table;
        this.tokens = tokens;
    }

    /** Makes a valid request of somebody about something that is his, or is not, within his role. */
    @FunctionalInterface
    public interface Thing {
        Attempt asked(Who who, boolean own);
    }

    /**
     * Knows how to ask for what all services answer.
     *
     * @param table such as {@code /access.txt} on the class path
     * @param tokens for each role but guests
     */
    public static AccessMatrix of(String table, Function<Who, String> tokens) {
        return new AccessMatrix(AccessTable.read(table), tokens)
                .ask("listProblemTypes", (who, own) -> Attempt.aboutNothing())
                .ask("getProblemType", (who, own) -> Attempt.aboutNothing().path("slug", "not-found"));
    }

    public AccessMatrix ask(String operationId, Thing thing) {
        if (things.put(operationId, thing) != null) {
            throw new IllegalArgumentException(operationId + " is asked for twice");
        }
        return this;
    }

    /** In whole sentences; none when the service does what the table says. */
    public List<String> faults() {
        faults.addAll(table.faults(operations));
        Set<String> strange = new TreeSet<>(things.keySet());
        for (Operation operation : operations) {
            strange.remove(operation.id());
            if (!things.containsKey(operation.id())) {
                faults.add("nobody asks for " + operation.id());
            } else if (table.has(operation.id())) {
                look(operation);
            }
        }
        strange.forEach(id -> faults.add(id + " is asked for, and is no operation"));
        return faults;
    }

    /** The same for one operation alone, without a look at the table as a whole. */
    public List<String> faultsOf(String operationId) {
        operations.stream()
                .filter(operation -> operation.id().equals(operationId))
                .forEach(this::look);
        return faults;
    }

    private void look(Operation operation) {
        for (Who who : Who.values()) {
            // Not one for the whole matrix, which may take longer than a token is valid.
            String bearer = who == Who.GUEST ? null : Tokens.bearer(tokens.apply(who));
            look(operation, who, bearer, true);
            look(operation, who, bearer, false);
        }
        lookAtWrongToken(operation);
    }

    private void look(Operation operation, Who who, String bearer, boolean own) {
        String where = who.role() + ", " + operation.id() + ", " + (own ? "own" : "foreign") + ": ";
        Attempt attempt = things.get(operation.id()).asked(who, own);
        String expected = table.cell(operation.id(), who).status(who, own);
        boolean isLeftOut = expected.equals("404") && attempt.isList();
        Response answer = attempt.send(operation, bearer);
        if (isLeftOut || expected.equals("2xx")) {
            String status = Integer.toString(answer.statusCode());
            if (!status.startsWith("2") || !operation.statuses().contains(status)) {
                faults.add(where + "no documented success, but " + status + " " + answer.asString());
            } else if (attempt.isDone(answer) == isLeftOut) {
                faults.add(where + (isLeftOut ? "is listed: " : "had no effect: ") + answer.asString());
            }
            return;
        }
        requireRefused(where, operation, expected, answer);
        if (operation.hasBody() && !expected.equals("404") && table.cell(operation.id(), who) == Cell.NO) {
            requireRefused(where + "unread, ", operation, expected, attempt.sendBroken(operation, bearer));
        }
        if (expected.equals("404")) {
            requireSame(where, answer, attempt.sendUnknown(operation, bearer));
        }
        if (attempt.hasChanged()) {
            faults.add(where + "was refused and has changed something");
        }
    }

    /** Nobody becomes a guest by a token that is not valid. */
    private void lookAtWrongToken(Operation operation) {
        Attempt attempt = things.get(operation.id()).asked(Who.ADMIN, true);
        Response answer = attempt.send(operation, Tokens.bearer("eyJhbGciOiJub25lIn0.e30."));
        requireRefused("a wrong token, " + operation.id() + ": ", operation, "401", answer);
    }

    private void requireRefused(String where, Operation operation, String expected, Response answer) {
        String type = answer.contentType().startsWith("application/problem+json")
                ? Json.read(answer.asString(), JsonNode.class).path("type").asText()
                : answer.contentType();
        if (answer.statusCode() != Integer.parseInt(expected) || !type.endsWith("/" + SLUGS.get(expected))) {
            faults.add(where + expected + " expected, but " + answer.statusCode() + " " + answer.asString());
        } else if (!operation.statuses().contains(expected)) {
            faults.add(where + expected + " is not documented");
        } else if (expected.equals("401") && answer.header("WWW-Authenticate") == null) {
            faults.add(where + "nobody says how to authenticate");
        }
    }

    private void requireSame(String where, Response foreign, Response unknown) {
        if (!comparable(foreign).equals(comparable(unknown))) {
            faults.add(where + "what is foreign differs from what does not exist: " + foreign.asString() + " "
                    + unknown.asString());
        }
    }

    private static JsonNode comparable(Response answer) {
        JsonNode body = Json.read(answer.asString(), JsonNode.class);
        return body instanceof ObjectNode object ? object.remove(OF_THE_REQUEST) : body;
    }
}
