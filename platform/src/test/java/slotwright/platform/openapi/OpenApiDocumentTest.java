package slotwright.platform.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slotwright.platform.testing.OpenApiDocument;

/** The check that all services' documents go through finds each fault. */
class OpenApiDocumentTest {

    private static final String COMPLETE =
            """
            {"openapi": "3.1.0", "info": {"title": "Things", "version": "1", "description": "All things"},
             "paths": {"/things/{id}": {"put": {"operationId": "changeThing", "summary": "Change it", "tags": ["Things"],
               "parameters": [{"in": "path", "name": "id"}, {"in": "header", "name": "If-Match"}],
               "requestBody": {},
               "security": [{"OpenIdConnect": []}], "x-roles": ["admin"],
               "responses": {"200": {"description": "Changed", "content": {"application/json": {"schema": {"type": "object"}}}},
                 "400": {"$ref": "#/components/responses/Refused"},
                 "401": {"$ref": "#/components/responses/Refused"}, "403": {"$ref": "#/components/responses/Refused"},
                 "404": {"$ref": "#/components/responses/Refused"}, "412": {"$ref": "#/components/responses/Refused"},
                 "413": {"$ref": "#/components/responses/Refused"}, "415": {"$ref": "#/components/responses/Refused"},
                 "428": {"$ref": "#/components/responses/Refused"}, "503": {"$ref": "#/components/responses/Refused"}}},
               "get": {"operationId": "getThing", "summary": "See it", "tags": ["Things"],
                 "responses": {"204": {"description": "Nothing"}, "401": {"$ref": "#/components/responses/Refused"},
                   "503": {"$ref": "#/components/responses/Refused"}}}}},
             "components": {"responses": {"Refused": {"description": "No", "content": {"application/problem+json":
               {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}}""";

    @Test
    void findsNothingInACompleteDocument() {
        assertEquals(List.of(), OpenApiDocument.of(COMPLETE).faults());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.1.0|3.0.3|not OpenAPI 3.1",
                "All things||no description",
                "changeThing|getThing|of another",
                "changeThing|change_thing|no operationId",
                "See it||no summary",
                "[\"Things\"]|[]|no tag",
                "\"200\"|\"302\"|never succeeds",
                "\"503\"|\"502\"|unavailable",
                "\"401\"|\"402\"|every token",
                "[\"admin\"]|[]|hides its roles",
                "\"security\"|\"insecurity\"|hides its roles",
                "\"403\"|\"402\"|for everybody",
                "\"415\"|\"416\"|every body",
                "\"404\"|\"405\"|finds everything",
                "\"428\"|\"429\"|does not mind it",
                "\"Changed\"|\"\"|200 has no description",
                "{\"type\": \"object\"}|{}|does not say what comes",
                "problem+json|json|is no problem"
            })
    void findsWhatIsMissing(String here, String instead, String fault) {
        List<String> faults = OpenApiDocument.of(COMPLETE.replace(here, instead == null ? "" : instead))
                .faults();
        assertTrue(faults.stream().anyMatch(each -> each.contains(fault)), faults.toString());
    }
}
