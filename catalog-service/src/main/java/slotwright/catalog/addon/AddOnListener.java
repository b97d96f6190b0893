package slotwright.catalog.addon;

import io.smallrye.mutiny.Uni;
import slotwright.catalog.addon.model.AddOn;

/** Whoever offers add-ons to others hears of each change, in its transaction, with the add-on locked. */
public interface AddOnListener {

    /** Refuses the change by a problem where it does not fit. */
    Uni<Void> changed(AddOn before, AddOn after);
}
