package slotwright.platform.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Test;

class CommonAnswersTest {

    private final Operation operation = OASFactory.createOperation()
            .responses(OASFactory.createAPIResponses()
                    .addAPIResponse("204", OASFactory.createAPIResponse().description("Done")));

    @Test
    void anOperationThatTakesNothingMayFailAndMayBeUnavailable() {
        assertEquals(Set.of("204", "401", "500", "503"), statuses(filtered()));
    }

    @Test
    void whatIsAskedForMayBeWrongOrMissing() {
        operation.addParameter(parameter(Parameter.In.QUERY, "limit"));
        assertEquals(Set.of("204", "400", "401", "500", "503"), statuses(filtered()));
        operation.addParameter(parameter(Parameter.In.PATH, "id"));
        assertEquals(Set.of("204", "400", "401", "404", "500", "503"), statuses(filtered()));
    }

    @Test
    void aBodyMayBeTooLargeOrOfAnotherKind() {
        operation.requestBody(OASFactory.createRequestBody());
        assertEquals(Set.of("204", "400", "401", "413", "415", "500", "503"), statuses(filtered()));
    }

    @Test
    void anAnswerWithContentMayNotBeAcceptable() {
        operation.getResponses().getAPIResponse("204").content(OASFactory.createContent());
        assertEquals(Set.of("204", "401", "406", "500", "503"), statuses(filtered()));
    }

    @Test
    void headersBringTheirOwnRefusals() {
        operation.addParameter(parameter(Parameter.In.HEADER, "if-match"));
        assertTrue(statuses(filtered()).containsAll(Set.of("412", "428")));
        operation.addParameter(parameter(Parameter.In.HEADER, "Idempotency-Key"));
        assertTrue(statuses(filtered()).containsAll(Set.of("409", "422")));
    }

    @Test
    void rolesAreToldAndAreNoScopes() {
        operation
                .addSecurityRequirement(
                        OASFactory.createSecurityRequirement().addScheme("OpenIdConnect", List.of("manager", "admin")))
                .description("Only before noon.")
                .getResponses()
                .addAPIResponse("401", OASFactory.createAPIResponse().description("Not Authorized"))
                .addAPIResponse("403", OASFactory.createAPIResponse().description("Not in the afternoon"));
        OpenAPI api = filtered();
        assertEquals(Set.of("204", "401", "403", "500", "503"), statuses(api));
        assertEquals(
                List.of(OASFactory.createSecurityRequirement().addScheme("OpenIdConnect", List.of())),
                operation.getSecurity());
        assertEquals("Only before noon.\n\nRoles: admin, manager.", operation.getDescription());
        assertEquals(List.of("admin", "manager"), operation.getExtensions().get("x-roles"));
        assertTrue(api.getComponents().getResponses().containsKey("Unauthenticated"));
        assertEquals(
                "Not in the afternoon",
                operation.getResponses().getAPIResponse("403").getDescription());
    }

    @Test
    void whatTheResourceSaysStaysAndBecomesAProblem() {
        operation
                .getResponses()
                .addAPIResponse("503", OASFactory.createAPIResponse().description("The boards are not read yet"));
        OpenAPI api = filtered();
        var response = operation.getResponses().getAPIResponse("503");
        assertEquals("The boards are not read yet", response.getDescription());
        assertNull(response.getRef());
        assertTrue(CommonAnswer.isProblem(response.getContent()));
        assertNull(api.getComponents().getResponses().get("TemporarilyUnavailable"), "nobody refers to it");
        assertTrue(api.getComponents().getResponses().containsKey("Internal"));
        assertTrue(api.getComponents().getSchemas().containsKey("Problem"));
    }

    @Test
    void moneyIsDescribedAsItIsSent() {
        var money = filtered().getComponents().getSchemas().get("Money");
        assertEquals(Set.of("amount", "currency"), money.getProperties().keySet());
        assertEquals(
                List.of(SchemaType.STRING), money.getProperties().get("amount").getType());
    }

    private OpenAPI filtered() {
        OpenAPI api = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents().addSchema("Money", OASFactory.createSchema()))
                .paths(OASFactory.createPaths()
                        .addPathItem("/things", OASFactory.createPathItem().POST(operation)));
        new CommonAnswers().filterOpenAPI(api);
        return api;
    }

    private static Set<String> statuses(OpenAPI api) {
        return api.getPaths()
                .getPathItem("/things")
                .getPOST()
                .getResponses()
                .getAPIResponses()
                .keySet();
    }

    private static Parameter parameter(Parameter.In in, String name) {
        return OASFactory.createParameter().in(in).name(name);
    }
}
