package slotwright.platform.testing.access;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import slotwright.platform.caller.Scope;

/**
 * The rule for all classes named {@code …Repository}: each public method takes the {@link Scope} of whoever asks,
 * unless it is listed as one about nobody's data, with the reason.
 */
public final class ScopedRepositories {

    private ScopedRepositories() {}

    /**
     * @param anchor some class of the service's main code
     * @param nobodys reasons by {@code Repository.method}; one entry for all overloads without scope
     * @return methods without scope, and entries that no such method needs, in whole sentences
     */
    public static List<String> faults(Class<?> anchor, Map<String, String> nobodys) {
        return faults(MainClasses.named(anchor, "Repository"), nobodys);
    }

    public static List<String> faults(List<Class<?>> repositories, Map<String, String> nobodys) {
        List<String> faults = new ArrayList<>();
        Set<String> needless = new TreeSet<>(nobodys.keySet());
        for (Class<?> repository : repositories) {
            for (Method method : repository.getDeclaredMethods()) {
                String name = repository.getSimpleName() + "." + method.getName();
                if (isOpen(method) && !takesScope(method)) {
                    needless.remove(name);
                    if (nobodys.getOrDefault(name, "").isBlank()) {
                        faults.add(name + " takes no scope");
                    }
                }
            }
        }
        needless.forEach(name -> faults.add(name + " is listed, and is no method without scope"));
        return faults;
    }

    /** Callable from other packages; what only the store itself calls is its own affair. */
    private static boolean isOpen(Method method) {
        return Modifier.isPublic(method.getModifiers()) && !method.isSynthetic();
    }

    private static boolean takesScope(Method method) {
        return Arrays.asList(method.getParameterTypes()).contains(Scope.class);
    }
}
