package slotwright.platform.testing.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import slotwright.platform.testing.OpenApiDocument.Operation;

/**
 * Who may ask for what, written by hand: a line per operationId, a column per role. Lines that begin with {@code #}
 * are comments, the first other line names the columns. The cells are {@code all}, {@code own}, {@code own-403} for
 * what is foreign but public, and {@code no}.
 */
public final class AccessTable {

    private final Map<String, Map<Who, Cell>> lines = new LinkedHashMap<>();

    private AccessTable() {}

    /** @param resource such as {@code /access.txt} on the class path */
    static AccessTable read(String resource) {
        try (InputStream stream = AccessTable.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no " + resource);
            }
            return of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static AccessTable of(String text) {
        AccessTable table = new AccessTable();
        List<String[]> rows = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split("\\s+"))
                .toList();
        List<Who> columns = Arrays.stream(rows.get(0))
                .skip(1)
                .map(name -> Who.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
        if (!Set.copyOf(columns).equals(Set.of(Who.values()))) {
            throw new IllegalArgumentException("the columns are not all the roles: " + columns);
        }
        rows.stream().skip(1).forEach(row -> table.add(columns, row));
        return table;
    }

    Cell cell(String operationId, Who who) {
        return lines.get(operationId).get(who);
    }

    boolean has(String operationId) {
        return lines.containsKey(operationId);
    }

    /** What is missing in the table, in the document of the service, or differs between them. */
    public List<String> faults(List<Operation> operations) {
        List<String> faults = new ArrayList<>();
        Set<String> gone = new TreeSet<>(lines.keySet());
        for (Operation operation : operations) {
            if (!gone.remove(operation.id())) {
                faults.add("the table has no line for " + operation.id());
            } else if (!rolesOf(operation.id()).equals(operation.roles())) {
                faults.add(operation.id() + " is documented for " + new TreeSet<>(operation.roles())
                        + ", and the table allows it to " + new TreeSet<>(rolesOf(operation.id())));
            }
        }
        gone.forEach(id -> faults.add("the table has a line for " + id + ", which is no operation"));
        return faults;
    }

    /** None where guests may. */
    private Set<String> rolesOf(String operationId) {
        if (cell(operationId, Who.GUEST) != Cell.NO) {
            return Set.of();
        }
        return lines.get(operationId).entrySet().stream()
                .filter(entry -> entry.getValue() != Cell.NO)
                .map(entry -> entry.getKey().role())
                .collect(Collectors.toSet());
    }

    private void add(List<Who> columns, String[] row) {
        if (row.length != columns.size() + 1) {
            throw new IllegalArgumentException("not one cell per column: " + String.join(" ", row));
        }
        Map<Who, Cell> cells = new EnumMap<>(Who.class);
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), Cell.of(row[i + 1]));
        }
        if (lines.put(row[0], cells) != null) {
            throw new IllegalArgumentException("there are two lines for " + row[0]);
        }
    }
}
