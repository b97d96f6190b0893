package slotwright.platform.once;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How commands with an idempotency key wait for each other, and how long their answers are kept. */
@ConfigMapping(prefix = "slotwright.once")
public interface OnceSettings {

    /** How many commands with the key of one that runs may wait for it in this replica; who comes then gets 409. */
    @WithDefault("200")
    @Min(0)
    int waiting();

    /** How long a command waits at most for another with its key. */
    @WithDefault("PT2S")
    Duration patience();

    /** What a client should wait before it comes again while a command with its key still runs. */
    @WithDefault("PT1S")
    Duration retryAfter();

    /** How long an answer is kept, at least. */
    @WithDefault("PT24H")
    Duration kept();

    /** How often each replica deletes older ones. */
    @WithDefault("PT10M")
    Duration forgetEvery();
}
