package slotwright.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTypeTest {

    /** What clients rely on: never remove one, never change one's status. */
    @ParameterizedTest
    @CsvSource({
        "validation-failed,400",
        "unknown-field,400",
        "malformed-request,400",
        "idempotency-key-required,400",
        "unauthenticated,401",
        "forbidden,403",
        "origin-not-allowed,403",
        "not-found,404",
        "method-not-allowed,405",
        "not-acceptable,406",
        "slot-taken,409",
        "illegal-transition,409",
        "idempotency-in-progress,409",
        "duplicate,409",
        "bookings-affected,409",
        "price-changed,409",
        "hold-expired,410",
        "quote-expired,410",
        "stale-version,412",
        "payload-too-large,413",
        "unsupported-media-type,415",
        "rules-violated,422",
        "not-on-grid,422",
        "quote-invalid,422",
        "quote-unknown,422",
        "party-size,422",
        "idempotency-key-reused,422",
        "precondition-required,428",
        "rate-limited,429",
        "internal,500",
        "temporarily-unavailable,503"
    })
    void keepsItsSlugAndStatus(String slug, int status) {
        assertEquals(Optional.of(status), ProblemType.ofSlug(slug).map(ProblemType::status));
    }

    @ParameterizedTest
    @EnumSource
    void explainsItselfInPlainText(ProblemType type) {
        assertTrue(type.explanation().endsWith(".") && type.explanation().length() > 40, type.slug());
        assertTrue((type.title() + type.explanation()).chars().noneMatch(c -> c == '<' || c == '&' || c == '>'));
        assertEquals("/problems/" + type.slug(), type.uri());
    }

    @Test
    void hasAnAnswerForEveryStatus() {
        for (int status = 400; status < 600; status++) {
            assertEquals(status, StatusDetails.problem(status).status());
        }
    }

    @Test
    void collectsAllThatIsWrong() {
        Violations violations = new Violations()
                .add("/customer/email", "format", "must be an address")
                .add("?limit", "out-of-range", "must be at most 200");
        Problem problem = assertThrows(Problem.class, violations::throwIfAny);
        assertEquals("2 values are not acceptable.", problem.detail());
        assertEquals(
                List.of(
                        new Violations.Violation("/customer/email", null, null, "format", "must be an address"),
                        new Violations.Violation(null, "limit", null, "out-of-range", "must be at most 200")),
                problem.members().get("errors"));
    }

    @Test
    void saysInWholeSecondsWhenToComeAgain() {
        Problem busy = Problem.of(ProblemType.TEMPORARILY_UNAVAILABLE, "busy");
        assertEquals("1", busy.retryAfter(Duration.ZERO).headers().get("Retry-After"));
        assertEquals("2", busy.retryAfter(Duration.ofMillis(1_001)).headers().get("Retry-After"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "status", "traceId"})
    void keepsTheMembersOfTheStandardToItself(String member) {
        Problem problem = Problem.notFound("this");
        assertThrows(IllegalArgumentException.class, () -> problem.with(member, "x"));
    }

    @ParameterizedTest
    @CsvSource({
        "peakHourMultiplyer,peakHourMultiplier",
        "titel,title",
        "Title,title",
        "strtsAt,startsAt",
        "curency,currency"
    })
    void findsTheWordThatWasMeant(String word, String meant) {
        List<String> known = Arrays.asList("title", "startsAt", "peakHourMultiplier", "currency", "id");
        assertEquals(Optional.of(meant), Nearest.to(word, known));
    }

    @ParameterizedTest
    @ValueSource(strings = {"totalAmount", "x", "status", "zz"})
    void guessesNoWordThatIsFarAway(String word) {
        assertEquals(Optional.empty(), Nearest.to(word, List.of("title", "startsAt", "slug")));
    }
}
