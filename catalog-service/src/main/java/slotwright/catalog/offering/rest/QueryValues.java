package slotwright.catalog.offering.rest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Function;
import slotwright.catalog.naming.Slug;
import slotwright.platform.problem.Violations;

/** Reads query parameters, null where they are absent; what cannot be read is noted, and null too. */
final class QueryValues {

    private final Violations violations;

    QueryValues(Violations violations) {
        this.violations = violations;
    }

    BigDecimal decimal(String name, String text) {
        return text == null || !matches(name, text, "[0-9]{1,12}(\\.[0-9]{1,4})?", "must be a decimal such as 120.00")
                ? null
                : new BigDecimal(text);
    }

    Boolean flag(String name, String text) {
        return text == null || !matches(name, text, "true|false", "must be true or false")
                ? null
                : Boolean.valueOf(text);
    }

    String slug(String name, String text) {
        String length = "(?=.{1," + Slug.MAX_LENGTH + "}$)";
        return text == null || !matches(name, text, length + Slug.PATTERN, "is not a slug") ? null : text;
    }

    Currency currency(String name, String text) {
        return read(name, text, Currency::getInstance, "must be a currency code such as USD");
    }

    LocalDate date(String name, String text) {
        return read(name, text, LocalDate::parse, "must be a date such as 2026-12-24");
    }

    UUID id(String name, String text) {
        return text == null
                        || !matches(name, text, "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "is not a UUID")
                ? null
                : UUID.fromString(text);
    }

    private <T> T read(String name, String text, Function<String, T> reader, String otherwise) {
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            violations.add("?" + name, "format", otherwise);
            return null;
        }
    }

    private boolean matches(String name, String text, String pattern, String otherwise) {
        boolean fits = text.matches(pattern);
        if (!fits) {
            violations.add("?" + name, "format", otherwise);
        }
        return fits;
    }
}
