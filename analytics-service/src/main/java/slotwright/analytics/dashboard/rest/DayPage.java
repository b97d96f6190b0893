package slotwright.analytics.dashboard.rest;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.StringJoiner;
import slotwright.analytics.AnalyticsConfiguration;
import slotwright.analytics.dashboard.model.DayQuery;

/**
 * The page before anybody logged in; its template has this record's name. It says back what was asked for, and nothing
 * that the service knows about it.
 *
 * @param figures where the page gets its figures, with a token
 * @param refreshMillis how often it asks for them again
 * @param issuer who gives out tokens
 * @param audience whom the tokens have to be for
 */
public record DayPage(String title, String figures, long refreshMillis, String issuer, String audience)
        implements TemplateInstance {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    static DayPage of(DayQuery query, AnalyticsConfiguration configuration) {
        LocalDate date = query.date();
        return new DayPage(
                date == null ? "Today" : DATE.format(date),
                DashboardFiguresResource.PATH + parameters(query),
                configuration.pageRefresh().toMillis(),
                configuration.login().issuer(),
                configuration.login().audience());
    }

    private static String parameters(DayQuery query) {
        StringJoiner parameters = new StringJoiner("&", "?", "").setEmptyValue("");
        if (query.date() != null) {
            parameters.add("date=" + query.date());
        }
        if (query.locationId() != null) {
            parameters.add("locationId=" + query.locationId());
        }
        return parameters.toString();
    }
}
