package slotwright.platform.testing;

import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import slotwright.local.LocalStack;

/** The database server's own log of what the service asked it. */
public final class ServerLog {

    /** What the service asks from time to time, whoever does what. */
    private static final List<String> BACKGROUND = List.of("pending_publication", "outbox", "job_lease");

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
        return sql("SELECT REPLACE(argument, CHAR(10), ' ') FROM mysql.general_log WHERE command_type IN"
                        + " ('Query', 'Execute', 'Prepare') AND user_host LIKE '" + user + "[%'")
                .stream()
                .filter(statement -> BACKGROUND.stream().noneMatch(statement::contains))
                .toList();
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
