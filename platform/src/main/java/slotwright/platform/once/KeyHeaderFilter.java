package slotwright.platform.once;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import slotwright.platform.problem.Problem;

/**
 * A header that is there says one key. Resources cannot tell an empty one from none, and see no second one: the client
 * would believe in a protection that it does not have.
 */
final class KeyHeaderFilter {

    @ServerRequestFilter(preMatching = true)
    void check(RoutingContext context) {
        List<String> keys = context.request().headers().getAll(OnceKeys.HEADER);
        if (keys.size() > 1) {
            throw Problem.invalidHeader(OnceKeys.HEADER, "repeated", "must be there once");
        }
        if (keys.size() == 1) {
            OnceKeys.requireFormat(keys.get(0));
        }
    }
}
