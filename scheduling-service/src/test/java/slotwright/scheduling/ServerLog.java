package slotwright.scheduling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import slotwright.local.LocalStack;

/** The database server's own log of what the service asked it. */
public final class ServerLog {

    /**
     * What the service asks from time to time, and while it applies an event, whoever does what: these statements do
     * not count, nor do others of the same transaction.
     */
    private static final List<String> BACKGROUND = List.of("pending_publication", "outbox", "job_lease", "inbox");

    private ServerLog() {}

    /** As the server saw them, with their arguments. */
    public static List<String> statementsOf(Runnable work) {
        sql("SET GLOBAL log_output = 'TABLE'");
        sql("TRUNCATE mysql.general_log");
        sql("SET GLOBAL general_log = ON");
        try {
            work.run();
        } finally {
            sql("SET GLOBAL general_log = OFF");
        }
        String user = ConfigProvider.getConfig().getValue("quarkus.datasource.username", String.class);
        Map<String, List<String>> byConnection = new LinkedHashMap<>();
        sql("SELECT thread_id, REPLACE(argument, CHAR(10), ' ') FROM mysql.general_log WHERE command_type IN"
                        + " ('Query', 'Execute', 'Prepare') AND user_host LIKE '" + user + "[%' ORDER BY event_time")
                .forEach(line -> byConnection
                        .computeIfAbsent(line.substring(0, line.indexOf('\t')), thread -> new ArrayList<>())
                        .add(line.substring(line.indexOf('\t') + 1)));
        return byConnection.values().stream().flatMap(ServerLog::asked).toList();
    }

    /** What one connection was asked, in order. */
    private static Stream<String> asked(List<String> statements) {
        List<String> asked = new ArrayList<>();
        List<String> together = new ArrayList<>();
        boolean inTransaction = statements.contains("COMMIT")
                && statements.indexOf("START TRANSACTION") != 0;
        for (String statement : statements) {
            boolean begins = statement.equals("START TRANSACTION");
            boolean ends = statement.equals("COMMIT") || statement.equals("ROLLBACK");
            if (begins || !inTransaction) {
                move(together, asked);
            }
            if (!begins && !ends) {
                together.add(statement);
            }
            inTransaction = begins || inTransaction && !ends;
            if (ends) {
                move(together, asked);
            }
        }
        move(together, asked);
        return asked.stream();
    }

    private static void move(List<String> together, List<String> asked) {
        if (together.stream().noneMatch(statement -> BACKGROUND.stream().anyMatch(statement::contains))) {
            asked.addAll(together);
        }
        together.clear();
    }

    /** The schema of the service under test. */
    public static String schema() {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.reactive.url", String.class);
        return url.substring(url.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
    }

    /** As the server's administrator; one text for each row. */
    public static List<String> sql(String statements) {
        return LocalStack.startOrJoin().sql(statements);
    }
}
