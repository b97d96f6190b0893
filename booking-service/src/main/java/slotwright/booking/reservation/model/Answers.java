package slotwright.booking.reservation.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.contract.ServiceTerms.Question;
import slotwright.platform.problem.Violations;

/**
 * What a customer says about what is serviced: answers to the services' questions by their keys, and whatever else he
 * tells under keys of his own. Never in events or logs.
 *
 * @param given a text, number or boolean by each key
 * @param complete whether an answer that is required must be there already
 */
public record Answers(Map<String, Object> given, boolean complete) {

    public static final int MOST = 50;
    public static final int LONGEST = 2_000;

    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    public Answers {
        given = given == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(given));
    }

    /** These, and under their keys instead of what was said before. */
    public static Map<String, Object> merged(Map<String, Object> before, Map<String, Object> now) {
        Map<String, Object> all = new TreeMap<>(before);
        all.putAll(now == null ? Map.of() : now);
        return all;
    }

    /** All that is wrong with them, by pointers into {@code details}. */
    public void check(List<ServiceVersion> services, Violations violations) {
        services.stream()
                .flatMap(service -> service.terms().questions().stream())
                .distinct()
                .forEach(question -> check(question, violations));
    }

    private void check(Question question, Violations violations) {
        Object answer = given.get(question.key());
        String pointer = "/details/" + question.key().replace("~", "~0").replace("/", "~1");
        if (answer == null || answer.equals("")) {
            if (complete && question.required()) {
                violations.add(pointer, "required", "must be answered: " + question.label());
            }
        } else if (!isAnswer(question, answer)) {
            violations.add(pointer, "format", "must be " + expected(question));
        }
    }

    private static boolean isAnswer(Question question, Object answer) {
        return switch (question.type()) {
            case "number" ->
                answer instanceof Number number
                        && new BigDecimal(number.toString()).abs().compareTo(LARGEST) <= 0;
            case "yes_no" -> answer instanceof Boolean;
            case "choice" -> question.options().contains(answer);
            case "date" -> answer instanceof String text && isDate(text);
            default -> answer instanceof String;
        };
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String expected(Question question) {
        return switch (question.type()) {
            case "number" -> "a number";
            case "yes_no" -> "true or false";
            case "choice" -> "one of " + String.join(", ", question.options());
            case "date" -> "a date such as 2027-03-02";
            default -> "a text";
        };
    }
}
