package slotwright.analytics.dashboard.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import slotwright.analytics.FixedClock;

/** Whatever a name may hold, on the page it is text, in attributes too. */
@QuarkusTest
class HostileTextIT {

    private static final String HOSTILE = "\"><img src=x onerror='alert(1)'><script>alert(2)</script>{7*7}";
    private static final String AS_TEXT =
            "&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&lt;script&gt;alert(2)&lt;/script&gt;{7*7}";

    private final LocationLine line = new LocationLine(
            UUID.randomUUID(), HOSTILE, HOSTILE, HOSTILE, LocalDate.EPOCH, HOSTILE, HOSTILE, List.of());

    @Test
    void namesStayText() {
        FigureView figure = new FigureView(HOSTILE, HOSTILE, "1", HOSTILE);
        String rendered = new DayFigures(
                        FixedClock.NOW,
                        List.of(figure),
                        List.of(new DayFigures.MoneySums(HOSTILE, List.of(figure))),
                        List.of(HOSTILE),
                        List.of(line))
                .render();

        assertFalse(rendered.contains("<img") || rendered.contains("<script") || rendered.contains("{49}"), rendered);
        assertTrue(rendered.contains("data-zone=\"" + AS_TEXT + "\""), rendered);
        assertTrue(rendered.contains("<th role=\"rowheader\" scope=\"row\">" + AS_TEXT), rendered);
    }

    @Test
    void soDoesWhatThePageIsToldAboutItself() {
        String rendered = new DayPage(HOSTILE, HOSTILE, 5000, HOSTILE, HOSTILE).render();

        assertFalse(rendered.contains("<img") || rendered.contains("<script>"), rendered);
        assertEquals(2, rendered.split("<script", -1).length, "the page's own script");
        assertTrue(rendered.contains("data-issuer=\"" + AS_TEXT + "\""), rendered);
    }
}
