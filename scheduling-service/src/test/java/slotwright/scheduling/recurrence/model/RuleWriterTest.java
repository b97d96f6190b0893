package slotwright.scheduling.recurrence.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleWriterTest {

    private static final LocalDateTime START = LocalDateTime.parse("2024-02-29T10:00");
    private static final Timing TIMING = Timing.at(START, START.plusHours(1), ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=MONTHLY;BYMONTHDAY=31 | FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;WKST=MO",
                "FREQ=MONTHLY;INTERVAL=2;COUNT=5;BYMONTHDAY=30"
                        + " | FREQ=MONTHLY;INTERVAL=2;COUNT=5;BYMONTHDAY=28,29,30;BYSETPOS=-1;WKST=MO",
                "FREQ=YEARLY | FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1;WKST=MO",
                "FREQ=YEARLY;INTERVAL=3 | FREQ=MONTHLY;INTERVAL=36;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1;WKST=MO",
                "FREQ=YEARLY;BYMONTH=2,4;BYMONTHDAY=31"
                        + " | FREQ=MONTHLY;BYMONTH=2,4;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;WKST=MO"
            })
    void aFeedSaysSkippingBackwardInWordsThatEveryProgramReads(String text, String feed) {
        Series series = read(text + ";SKIP=BACKWARD");
        assertEquals(feed, RuleWriter.feed(series.rule()));
        assertEquals(starts(series), starts(read(feed)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=30,31;SKIP=BACKWARD;WKST=MO",
                "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD;WKST=MO",
                "RSCALE=GREGORIAN;FREQ=YEARLY;INTERVAL=2;BYMONTH=2,4;BYMONTHDAY=31;SKIP=BACKWARD;WKST=MO",
                "RSCALE=GREGORIAN;FREQ=YEARLY;INTERVAL=84;BYMONTH=2;BYMONTHDAY=29;SKIP=BACKWARD;WKST=MO",
                "FREQ=MONTHLY;BYMONTHDAY=31;WKST=MO",
                "FREQ=WEEKLY;INTERVAL=2;COUNT=8;BYDAY=TU,TH;WKST=SU",
                "FREQ=DAILY;UNTIL=20261231T090000Z;BYMONTH=1,12;BYMONTHDAY=-1,1;BYDAY=MO,SU;WKST=MO"
            })
    void everythingElseIsFedAsItIs(String canonical) {
        assertEquals(canonical, RuleWriter.canonical(read(canonical).rule()));
        assertEquals(canonical, RuleWriter.feed(read(canonical).rule()));
    }

    private static Series read(String text) {
        return Series.read(TIMING, text, List.of()).accepted().orElseThrow();
    }

    private static List<LocalDateTime> starts(Series series) {
        return series.startingOn(START.toLocalDate(), START.toLocalDate().plusYears(30)).stream()
                .map(Occurrence::start)
                .toList();
    }
}
