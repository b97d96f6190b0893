package slotwright.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds to each operation what the platform answers everywhere, so that a resource names only what is its own: a
 * status that the resource describes stays as it is described. Every refusal is a problem.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class CommonAnswers implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        Components components = api.getComponents();
        components.addSchema(ProblemSchema.NAME, ProblemSchema.schema());
        MoneySchema.correct(components);
        PriceSchema.describe(components);
        Set<CommonAnswer> used = new LinkedHashSet<>();
        for (PathItem path : api.getPaths().getPathItems().values()) {
            path.getOperations().values().forEach(operation -> used.addAll(complete(path, operation)));
        }
        used.forEach(answer -> components.addResponse(answer.componentName(), answer.component()));
    }

    /** @return what was added */
    private static List<CommonAnswer> complete(PathItem path, Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        RolesOfOperation roles = RolesOfOperation.described(operation);
        APIResponses responses = operation.getResponses();
        TreeMap<String, APIResponse> byStatus = new TreeMap<>(responses.getAPIResponses());
        byStatus.forEach((status, response) -> {
            if (isRefusal(status) && response.getRef() == null && !CommonAnswer.isProblem(response.getContent())) {
                response.setContent(CommonAnswer.problem());
            }
        });
        List<CommonAnswer> added = new ArrayList<>();
        for (CommonAnswer answer : answers(parameters(path, operation), operation, roles)) {
            if (byStatus.putIfAbsent(answer.status(), answer.reference()) == null) {
                added.add(answer);
            }
        }
        responses.setAPIResponses(byStatus);
        return added;
    }

    private static List<CommonAnswer> answers(List<Parameter> parameters, Operation operation, RolesOfOperation roles) {
        boolean hasBody = operation.getRequestBody() != null;
        List<CommonAnswer> answers =
                new ArrayList<>(List.of(CommonAnswer.INTERNAL, CommonAnswer.TEMPORARILY_UNAVAILABLE));
        // Public operations too: a token that is not valid is never taken for none.
        answers.add(CommonAnswer.UNAUTHENTICATED);
        if (!roles.isPublic()) {
            answers.add(CommonAnswer.FORBIDDEN);
        }
        if (hasBody || !parameters.isEmpty()) {
            answers.add(CommonAnswer.BAD_REQUEST);
        }
        if (hasBody) {
            answers.addAll(List.of(CommonAnswer.PAYLOAD_TOO_LARGE, CommonAnswer.UNSUPPORTED_MEDIA_TYPE));
        }
        if (hasContent(operation)) {
            answers.add(CommonAnswer.NOT_ACCEPTABLE);
        }
        if (parameters.stream().anyMatch(each -> each.getIn() == Parameter.In.PATH)) {
            answers.add(CommonAnswer.NOT_FOUND);
        }
        if (hasHeader(parameters, "If-Match")) {
            answers.addAll(List.of(CommonAnswer.STALE_VERSION, CommonAnswer.PRECONDITION_REQUIRED));
        }
        if (hasHeader(parameters, "Idempotency-Key")) {
            answers.addAll(List.of(CommonAnswer.IDEMPOTENCY_IN_PROGRESS, CommonAnswer.IDEMPOTENCY_KEY_REUSED));
        }
        return answers;
    }

    private static boolean hasContent(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .anyMatch(
                        each -> each.getKey().startsWith("2") && each.getValue().getContent() != null);
    }

    private static boolean hasHeader(List<Parameter> parameters, String name) {
        return parameters.stream()
                .anyMatch(each -> each.getIn() == Parameter.In.HEADER && name.equalsIgnoreCase(each.getName()));
    }

    private static List<Parameter> parameters(PathItem path, Operation operation) {
        List<Parameter> all = new ArrayList<>();
        if (path.getParameters() != null) {
            all.addAll(path.getParameters());
        }
        if (operation.getParameters() != null) {
            all.addAll(operation.getParameters());
        }
        return all;
    }

    private static boolean isRefusal(String status) {
        return status.startsWith("4") || status.startsWith("5");
    }
}
