package slotwright.platform.contract;

import java.util.Set;

/**
 * Where a location goes to.
 *
 * @param postcodes in capital letters and digits, each a whole one, or the beginning of some with a star behind it;
 *     empty where nobody said
 */
public record ServiceArea(Set<String> postcodes) {

    public static final ServiceArea UNKNOWN = new ServiceArea(null);

    public ServiceArea {
        postcodes = postcodes == null ? Set.of() : Set.copyOf(postcodes);
    }
}
