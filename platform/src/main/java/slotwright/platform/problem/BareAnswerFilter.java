package slotwright.platform.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives a problem as its body to a failure that was answered without one, such as a status of the framework's own. */
final class BareAnswerFilter {

    private static final MediaType PROBLEM = MediaType.valueOf(ProblemDocument.MEDIA_TYPE);

    @ServerResponseFilter
    void complete(ContainerResponseContext answer, RoutingContext context) {
        if (answer.getStatus() >= 400 && !PROBLEM.isCompatible(answer.getMediaType())) {
            Problem problem = StatusDetails.problem(answer.getStatus());
            answer.setEntity(ProblemDocument.body(problem, context), null, PROBLEM);
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE);
        }
    }
}
