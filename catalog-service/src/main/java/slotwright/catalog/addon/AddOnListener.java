package slotwright.catalog.addon;

import io.smallrye.mutiny.Uni;
import slotwright.catalog.addon.model.AddOn;
import slotwright.platform.caller.Caller;

/** Whoever offers add-ons to others hears of each change, in its transaction, with the add-on locked. */
public interface AddOnListener {

    /**
     * Refuses the change by a problem where it does not fit.
     *
     * @param who has changed it
     */
    Uni<Void> changed(Caller who, AddOn before, AddOn after);
}
