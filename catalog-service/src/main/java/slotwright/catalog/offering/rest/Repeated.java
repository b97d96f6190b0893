package slotwright.catalog.offering.rest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import slotwright.platform.problem.Findings;

/** What may be in a list once, and is there again. */
final class Repeated {

    private Repeated() {}

    /**
     * @param elements null where there are none
     * @param name by which they are told apart; where it is null nothing is compared
     * @param pointer of the name of the element at an index
     */
    static <T> void find(List<T> elements, Function<T, Object> name, IntFunction<String> pointer, Findings findings) {
        Set<Object> before = new HashSet<>();
        for (int index = 0; elements != null && index < elements.size(); index++) {
            T element = elements.get(index);
            Object known = element == null ? null : name.apply(element);
            if (known != null && !before.add(known)) {
                findings.add(pointer.apply(index), "duplicate", "is there before");
            }
        }
    }
}
