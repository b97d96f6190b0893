package slotwright.platform.testing.access;

import java.util.Arrays;
import java.util.List;
import slotwright.platform.caller.CurrentCaller;

/**
 * The rule that {@link CurrentCaller} is asked where the request comes in, and nowhere else: what runs later may run in
 * the context of somebody else's request, and would be done in his name.
 */
public final class AskedAtTheEntry {

    private AskedAtTheEntry() {}

    /**
     * @param anchor some class of the service's main code
     * @return classes that could ask and are no part of an entry, in whole sentences
     */
    public static List<String> faults(Class<?> anchor) {
        return faults(MainClasses.named(anchor, ""));
    }

    public static List<String> faults(List<Class<?>> classes) {
        return classes.stream()
                .filter(AskedAtTheEntry::canAsk)
                .filter(each -> !isEntry(each))
                .map(each -> each.getName() + " asks who is calling, and is no entry")
                .toList();
    }

    private static boolean canAsk(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> field.getType().equals(CurrentCaller.class))
                || Arrays.stream(type.getDeclaredConstructors())
                        .anyMatch(constructor ->
                                Arrays.asList(constructor.getParameterTypes()).contains(CurrentCaller.class));
    }

    private static boolean isEntry(Class<?> type) {
        return type.getPackageName().endsWith(".rest") || type.getSimpleName().endsWith("Resource");
    }
}
