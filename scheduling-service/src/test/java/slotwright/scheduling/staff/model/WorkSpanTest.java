package slotwright.scheduling.staff.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkSpanTest {

    @Test
    void spansOfOneDayThatAbutDoNotCollide() {
        assertFalse(collide(span(1, "08:00", "12:00"), span(1, "12:00", "16:00")));
        assertTrue(collide(span(1, "08:00", "12:01"), span(1, "12:00", "16:00")));
    }

    @Test
    void aNightCollidesWithTheNextMorning() {
        assertTrue(collide(span(1, "22:00", "06:00"), span(2, "05:00", "09:00")));
        assertFalse(collide(span(1, "22:00", "06:00"), span(2, "06:00", "09:00")));
    }

    @Test
    void theNightOfSundayCollidesWithMonday() {
        assertTrue(collide(span(7, "22:00", "06:00"), span(1, "05:00", "09:00")));
        assertFalse(collide(span(7, "22:00", "00:00"), span(1, "00:00", "09:00")));
    }

    @Test
    void theSameSpanTwiceCollides() {
        assertTrue(collide(span(3, "08:00", "12:00"), span(3, "08:00", "12:00")));
    }

    private static boolean collide(WorkSpan one, WorkSpan other) {
        assertTrue(one.collidesWith(other) == other.collidesWith(one));
        return one.collidesWith(other);
    }

    private static WorkSpan span(int weekday, String from, String to) {
        return new WorkSpan(weekday, LocalTime.parse(from), LocalTime.parse(to), UUID.randomUUID());
    }
}
