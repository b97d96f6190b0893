package slotwright.analytics.daily.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import slotwright.platform.problem.Violations;

/** Reads query parameters; null for one that is absent, or that is noted among the violations. */
public final class QueryValues {

    private QueryValues() {}

    public static LocalDate date(String name, String text, Violations violations) {
        if (text == null) {
            return null;
        }
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(text) : noDate(name, violations);
        } catch (DateTimeParseException e) {
            return noDate(name, violations);
        }
    }

    public static UUID id(String name, String text, Violations violations) {
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            violations.add("?" + name, "uuid", "must be an id such as 7d0c2a4e-5b1f-4c3d-9e8a-0123456789ab");
            return null;
        }
        return UUID.fromString(text);
    }

    private static LocalDate noDate(String name, Violations violations) {
        violations.add("?" + name, "date", "must be a date of the calendar such as 2026-12-01");
        return null;
    }
}
