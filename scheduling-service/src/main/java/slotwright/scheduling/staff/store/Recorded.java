package slotwright.scheduling.staff.store;

import java.util.UUID;

/** What the auditors hear of. */
public interface Recorded {

    UUID id();

    long version();
}
