package slotwright.story;

import static java.util.Map.entry;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import slotwright.local.LocalStack;

/**
 * Gives tests that break nothing but services the one suite that they share, whole again before each of them. It
 * lies in the build's stack and ends after the last test.
 */
final class BreakableSuite implements ParameterResolver {

    /** Of each service's pool: few, so that a lost one is missed. */
    static final int CONNECTIONS = 6;

    static final String NAME = "faults";

    /** Whoever holds something and dies is soon given up; nobody loses patience because the machine is slow. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            entry("quarkus.datasource.reactive.max-size", Integer.toString(CONNECTIONS)),
            entry("slotwright.outbox.lease", "PT1S"),
            entry("slotwright.kafka.session-timeout-ms", "2000"),
            entry("slotwright.kafka.heartbeat-interval-ms", "500"),
            entry("slotwright.shutdown-notice", "PT15S"),
            entry("slotwright.sql.pool-wait", "PT30S"),
            entry("slotwright.sql.lock-wait", "PT30S"),
            entry("slotwright.sql.request", "PT50S"),
            entry("slotwright.sql.abandoned", "PT60S"),
            entry("slotwright.booking.queue.patience", "PT50S"));

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == PackagedSuite.class;
    }

    @Override
    public PackagedSuite resolveParameter(ParameterContext parameter, ExtensionContext test) {
        PackagedSuite suite = test.getRoot()
                .getStore(Namespace.create(BreakableSuite.class))
                .getOrComputeIfAbsent(
                        NAME,
                        name -> PackagedSuite.start(LocalStack.startOrJoin(), NAME, SETTINGS),
                        PackagedSuite.class);
        suite.run("booking");
        return suite;
    }
}
