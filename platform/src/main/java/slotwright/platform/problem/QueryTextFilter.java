package slotwright.platform.problem;

import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import slotwright.platform.json.Text;

/** Query parameters have no characters that bodies may not have either. */
final class QueryTextFilter {

    @ServerRequestFilter(preMatching = true)
    void check(RoutingContext context) {
        if (context.request().query() == null) {
            return;
        }
        Violations errors = new Violations();
        for (Map.Entry<String, String> parameter : context.queryParams()) {
            Text.objection(parameter.getValue(), false)
                    .ifPresent(objection -> errors.add("?" + parameter.getKey(), "character", objection));
        }
        errors.throwIfAny();
    }
}
