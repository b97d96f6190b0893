package slotwright.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * Who may ask for an operation, as its {@code @RolesAllowed} says; nobody in particular where it is public. Quarkus
 * puts the roles where the scopes of tokens belong, which they are not: they move to the description and to
 * {@value #EXTENSION}.
 */
record RolesOfOperation(List<String> names) {

    static final String EXTENSION = "x-roles";

    /** Quarkus' own answers, which are no problems; what a resource says itself reads otherwise. */
    private static final Map<String, String> UNDESCRIBED = Map.of("401", "Not Authorized", "403", "Not Allowed");

    static RolesOfOperation described(Operation operation) {
        List<SecurityRequirement> requirements = operation.getSecurity() == null ? List.of() : operation.getSecurity();
        TreeSet<String> names = new TreeSet<>();
        requirements.forEach(each -> each.getSchemes().values().forEach(names::addAll));
        RolesOfOperation roles = new RolesOfOperation(List.copyOf(names));
        if (!roles.isPublic()) {
            roles.describe(operation);
        }
        return roles;
    }

    boolean isPublic() {
        return names.isEmpty();
    }

    private void describe(Operation operation) {
        operation.setSecurity(operation.getSecurity().stream()
                .map(RolesOfOperation::withoutScopes)
                .toList());
        operation.addExtension(EXTENSION, names);
        String before = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
        operation.setDescription(before + "Roles: " + String.join(", ", names) + ".");
        APIResponses responses = operation.getResponses();
        UNDESCRIBED.forEach((status, words) -> {
            if (responses.hasAPIResponse(status)
                    && words.equals(responses.getAPIResponse(status).getDescription())) {
                responses.removeAPIResponse(status);
            }
        });
    }

    private static SecurityRequirement withoutScopes(SecurityRequirement requirement) {
        SecurityRequirement without = OASFactory.createSecurityRequirement();
        requirement.getSchemes().keySet().forEach(scheme -> without.addScheme(scheme, List.of()));
        return without;
    }
}
