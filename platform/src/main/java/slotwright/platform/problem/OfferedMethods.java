package slotwright.platform.problem;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** Which methods an address takes: a refusal with 405 must say so, and the framework's own does not. */
@Singleton
final class OfferedMethods {

    /** @return the value of the header {@code Allow} */
    String at(String path) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        for (RequestMapper.RequestPath<InitialMatch> resource :
                ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers()) {
            RequestMapper.RequestMatch<InitialMatch> match =
                    new RequestMapper<>(new ArrayList<>(List.of(resource))).map(path);
            if (match != null) {
                collect(match, methods);
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private static void collect(RequestMapper.RequestMatch<InitialMatch> match, Set<String> methods) {
        String remaining = match.remaining.isEmpty() ? "/" : match.remaining;
        for (ServerRestHandler handler : match.value.handlers) {
            if (handler instanceof ClassRoutingHandler routing) {
                for (Map.Entry<String, RequestMapper<RuntimeResource>> method :
                        routing.getMappers().entrySet()) {
                    if (method.getKey() != null && method.getValue().map(remaining) != null) {
                        methods.add(method.getKey());
                    }
                }
            }
        }
    }
}
