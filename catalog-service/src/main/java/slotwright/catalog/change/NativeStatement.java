package slotwright.catalog.change;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Literal SQL in the running session, and so in its transaction. */
public final class NativeStatement {

    private NativeStatement() {}

    public static Uni<Void> run(String sql, List<Object> values) {
        return Panache.getSession()
                .chain(session -> {
                    var statement = session.createNativeQuery(sql);
                    for (int i = 0; i < values.size(); i++) {
                        statement.setParameter(i + 1, values.get(i));
                    }
                    return statement.executeUpdate();
                })
                .replaceWithVoid();
    }
}
