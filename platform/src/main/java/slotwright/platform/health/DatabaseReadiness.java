package slotwright.platform.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Not ready while the database is away, or set up so that it cannot keep the suite's promises; says why. Kafka
 * and Redis do not count: the service works without them.
 */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements AsyncHealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseReadiness.class);

    private final Pool pool;
    private volatile List<String> said = List.of();

    public DatabaseReadiness(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.query(ServerSettings.QUERY)
                .execute()
                .map(rows -> ServerSettings.wrongIn(variables(rows)))
                .onFailure()
                .recoverWithItem(failure -> List.of("the database does not answer"))
                .map(this::answer);
    }

    private HealthCheckResponse answer(List<String> wrong) {
        if (!wrong.equals(said)) {
            said = wrong;
            wrong.forEach(each -> LOG.error("Not ready: " + each));
        }
        var answer = HealthCheckResponse.named("database").status(wrong.isEmpty());
        for (int i = 0; i < wrong.size(); i++) {
            answer.withData("reason-" + (i + 1), wrong.get(i));
        }
        return answer.build();
    }

    private static Map<String, String> variables(RowSet<Row> rows) {
        Map<String, String> variables = new HashMap<>();
        rows.forEach(row -> variables.put(row.getString(0), row.getString(1)));
        return variables;
    }
}
