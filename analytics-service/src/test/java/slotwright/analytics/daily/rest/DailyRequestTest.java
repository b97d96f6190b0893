package slotwright.analytics.daily.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.Violations.Violation;

class DailyRequestTest {

    @Test
    void takesALeapYear() {
        DailyRequest request = request("2028-01-01", "2028-12-31");

        assertEquals(LocalDate.of(2028, 12, 31), request.query().to());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2027-01-02, to, range",
        "2026-01-02, 2026-01-01, to, order",
        ", 2026-01-01, from, required",
        "2026-02-30, 2026-03-01, from, date",
        "2026-1-1, 2026-03-01, from, date",
        "2026-01-01, tomorrow, to, date",
        "2026-01-01, '', to, date",
        "+12026-01-01, 2026-01-01, from, date"
    })
    void refusesByTheNameOfTheParameter(String from, String to, String parameter, String code) {
        assertEquals(List.of(parameter + " " + code), violations(request(from, to)));
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        DailyRequest request = request(null, null);
        request.locationId = "' OR 1=1";
        request.category = "Interior!";

        assertEquals(List.of("from required", "to required", "locationId uuid", "category slug"), violations(request));
    }

    private static DailyRequest request(String from, String to) {
        DailyRequest request = new DailyRequest();
        request.from = from;
        request.to = to;
        return request;
    }

    private static List<String> violations(DailyRequest request) {
        Problem problem = assertThrows(Problem.class, request::query);
        assertEquals(400, problem.status());
        return ((List<?>) problem.members().get("errors"))
                .stream()
                        .map(Violation.class::cast)
                        .map(error -> error.parameter() + " " + error.code())
                        .toList();
    }
}
