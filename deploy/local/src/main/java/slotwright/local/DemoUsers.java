package slotwright.local;

import java.nio.file.Path;
import java.util.Map;

/**
 * The people of the demo data at the suite's own issuer: one of each role by the name {@code demo-<role>}, all with
 * one random password that is kept with the data. The program that loads the demo data makes them.
 */
final class DemoUsers {

    private final TokenClient tokens;
    private final Secrets secrets;

    DemoUsers(TokenClient tokens, Secrets secrets) {
        this.tokens = tokens;
        this.secrets = secrets;
    }

    /** Those of the suite that runs on the data in the folder. */
    static DemoUsers of(Suite suite, Path data) {
        Secrets secrets = new Secrets(PrivateFiles.folder(data));
        Address address = new Address("127.0.0.1", suite.stackPorts().issuer());
        return new DemoUsers(new TokenClient(Issuer.urlAt(address), secrets), secrets);
    }

    String password() {
        return secrets.password("demo");
    }

    /** What a program finds in its environment, so that it can act as an administrator and make users. */
    Map<String, String> environment() {
        return Map.of("SLOTWRIGHT_TOKEN", tokens.operatorToken(), "SLOTWRIGHT_DEMO_PASSWORD", password());
    }

    /** @throws StackException if the issuer does not run or knows nobody of that role */
    String token(String role) {
        return tokens.token("demo-" + role, password());
    }
}
