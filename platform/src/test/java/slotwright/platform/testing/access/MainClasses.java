package slotwright.platform.testing.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The classes of a module, for rules about all of them. */
final class MainClasses {

    private static final String SUFFIX = ".class";

    private MainClasses() {}

    /**
     * @param anchor one of them
     * @param ending of their names
     * @throws AssertionError if there are none
     */
    static List<Class<?>> named(Class<?> anchor, String ending) {
        Path root = root(anchor);
        try (Stream<Path> files = Files.walk(root)) {
            List<Class<?>> found = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(ending + SUFFIX))
                    .sorted()
                    .toList()) {
                String name = root.relativize(file).toString().replace('/', '.');
                found.add(Class.forName(
                        name.substring(0, name.length() - SUFFIX.length()), false, anchor.getClassLoader()));
            }
            if (found.isEmpty()) {
                throw new AssertionError("nothing is named …" + ending + " in " + root);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path root(Class<?> anchor) {
        try {
            return Path.of(
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
