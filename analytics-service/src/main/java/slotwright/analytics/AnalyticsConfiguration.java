package slotwright.analytics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of analytics-service. */
@ConfigMapping(prefix = "slotwright.analytics")
public interface AnalyticsConfiguration {

    /** How often the page asks for newer figures. */
    @NotNull
    @DurationMin(seconds = 1)
    @WithDefault("5s")
    Duration pageRefresh();

    /** Where whoever opens the page logs in. */
    @Valid
    Login login();

    /** How long a batch of events may take to be counted together before its events are counted one by one. */
    @NotNull
    @DurationMin(seconds = 1)
    @WithDefault("20s")
    Duration batchLimit();

    interface Login {

        /** Address of the tokens' issuer as browsers reach it; the one that the service itself uses, unless set. */
        @NotNull
        @Pattern(regexp = "https?://[\\w.:\\[\\]-]+(/[\\w./~%-]*)?", message = "must be an http or https address")
        @WithDefault("${quarkus.oidc.auth-server-url}")
        String issuer();

        /** Whom the page's tokens are for. */
        @NotBlank
        @WithDefault("${quarkus.application.name}")
        String audience();
    }
}
