package slotwright.booking.reservation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import slotwright.booking.customer.model.CountedVisit;

class CustomerLimitTest {

    private static final UUID WASH = UUID.randomUUID();

    /** 2026-12-01 is a Tuesday. */
    @ParameterizedTest
    @CsvSource({
        "day,   2026-12-01, 2026-12-01, 2026-12-01",
        "week,  2026-12-01, 2026-11-30, 2026-12-06",
        "week,  2026-11-30, 2026-11-30, 2026-12-06",
        "week,  2026-12-06, 2026-11-30, 2026-12-06",
        "month, 2026-12-31, 2026-12-01, 2026-12-31",
        "month, 2028-02-10, 2028-02-01, 2028-02-29"
    })
    void countsFromTheFirstToTheLastDateOfItsSpan(String per, LocalDate date, LocalDate first, LocalDate last) {
        CustomerLimit limit = CustomerLimit.of(WASH, "", per, date, 1);
        assertEquals(List.of(first, last), List.of(limit.from(), limit.to()));
        assertTrue(limit.isReachedBy(visits(first)));
        assertTrue(limit.isReachedBy(visits(last)));
        assertFalse(limit.isReachedBy(visits(first.minusDays(1), last.plusDays(1))));
    }

    @Test
    void aVisitWithOtherServicesDoesNotCount() {
        CustomerLimit limit = CustomerLimit.of(WASH, "", "day", LocalDate.EPOCH, 2);
        CountedVisit other = new CountedVisit(LocalDate.EPOCH, Set.of(UUID.randomUUID()));
        CountedVisit both = new CountedVisit(LocalDate.EPOCH, Set.of(WASH, UUID.randomUUID()));
        assertFalse(limit.isReachedBy(List.of(other, both, other)));
        assertTrue(limit.isReachedBy(List.of(both, both)));
    }

    @Test
    void aRefusalSaysHowManyPerWhatAndWhichService() {
        var violation = CustomerLimit.of(WASH, "/services/1", "week", LocalDate.EPOCH, 3)
                .violation();
        assertEquals("customer-limit", violation.code());
        assertEquals(3L, violation.limit());
        assertEquals(Map.of("per", "week", "services", List.of("/services/1")), violation.data());
    }

    private static List<CountedVisit> visits(LocalDate... dates) {
        return Stream.of(dates)
                .map(date -> new CountedVisit(date, Set.of(WASH)))
                .toList();
    }
}
