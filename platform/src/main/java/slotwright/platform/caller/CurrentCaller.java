package slotwright.platform.caller;

import jakarta.enterprise.context.ApplicationScoped;

/** Says who is calling: an administrator, always, until there are roles. Nothing in a request changes that. */
@ApplicationScoped
public class CurrentCaller {

    private static final Caller ADMINISTRATOR = new Caller("administrator", "administrator");

    public Caller get() {
        return ADMINISTRATOR;
    }
}
