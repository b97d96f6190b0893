package slotwright.local.issuer;

import java.time.Clock;

/** The issuer as a process; {@link IssuerSettings} says what it needs in its environment. Ends with SIGTERM. */
public final class IssuerProgram {

    private IssuerProgram() {}

    public static void main(String[] arguments) {
        IssuerSettings settings = IssuerSettings.of(System.getenv());
        IssuerServer.start(settings, Clock.systemUTC());
        System.out.println("Listening at " + settings.url());
    }
}
