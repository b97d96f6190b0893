package slotwright.platform.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AnswerHeadersTest {

    @Test
    void letsSwaggerUiAskTheIssuerAndNobodyElse() {
        asks("connect-src 'self';");
        asks("connect-src 'self' http://localhost:8080;", "http://localhost:8080");
        asks(
                "connect-src 'self' http://keycloak:8080 https://login.example.com;",
                "http://keycloak:8080/realms/slotwright",
                "https://login.example.com/realms/slotwright");
        asks("connect-src 'self' https://login.example.com;", "https://login.example.com/a", "any");
    }

    private static void asks(String expected, String... issuers) {
        String policy = AnswerHeaders.policyOfSwaggerUi(issuers);
        assertTrue(policy.contains(expected), policy);
    }
}
