package slotwright.story;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import slotwright.story.Api.Suite;

/** Those who act in a story, each known to the issuer and calling with a token of his own. */
public final class People {

    private final Suite suite;
    private final Issuer issuer;
    private final Supplier<String> operator;
    private final String prefix;
    private final String password;

    private People(Suite suite, Issuer issuer, Supplier<String> operator, String prefix, String password) {
        this.suite = suite;
        this.issuer = issuer;
        this.operator = operator;
        this.prefix = prefix;
        this.password = password;
    }

    /**
     * People whom nobody knows afterwards.
     *
     * @param arguments addresses of the services, and the issuer's as {@code --issuer=http://...}
     * @param operator gives an administrator's token, for making users
     */
    public static People strangers(String[] arguments, Supplier<String> operator, Clock clock) {
        String run = UUID.randomUUID().toString();
        return of(arguments, operator, clock, run.substring(0, 8) + "-", run);
    }

    /** People by the names {@code demo-<role>}, with a password that somebody keeps. */
    public static People known(String[] arguments, Map<String, String> environment, Clock clock) {
        return of(arguments, token(environment), clock, "demo-", required(environment, "SLOTWRIGHT_DEMO_PASSWORD"));
    }

    /** An administrator's token as a program finds it in its environment. */
    static Supplier<String> token(Map<String, String> environment) {
        String token = required(environment, "SLOTWRIGHT_TOKEN");
        return () -> token;
    }

    private static People of(
            String[] arguments, Supplier<String> operator, Clock clock, String prefix, String password) {
        Issuer issuer = new Issuer(URI.create(Suite.option(arguments, "issuer")), clock);
        return new People(Suite.from(arguments), issuer, operator, prefix, password);
    }

    /** Somebody without a token. */
    public Suite guest() {
        return suite;
    }

    public Suite administrator() {
        return one("admin", "admin", List.of(), null);
    }

    public Suite auditor() {
        return one("auditor", "auditor", List.of(), null);
    }

    public Suite manager(String locationId) {
        return manager("manager", locationId);
    }

    /** @param name tells apart several */
    public Suite manager(String name, String locationId) {
        return one(name, "manager", List.of(locationId), null);
    }

    public Suite staff(String locationId, String staffId) {
        return one("staff", "staff", List.of(locationId), staffId);
    }

    public Suite customer() {
        return customer("customer");
    }

    /** @param name tells apart several */
    public Suite customer(String name) {
        return one(name, "customer", List.of(), null);
    }

    /** How somebody logs in, for whoever reads the terminal. */
    public String name(String who) {
        return prefix + who;
    }

    /** Everybody's. */
    public String password() {
        return password;
    }

    private Suite one(String name, String role, List<String> locations, String staffId) {
        issuer.add(operator.get(), name(name), password, role, locations, staffId);
        return suite.as(issuer.login(name(name), password));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        Narrator.check(value != null && !value.isBlank(), "say who makes the users: " + name + " is not set");
        return value;
    }
}
