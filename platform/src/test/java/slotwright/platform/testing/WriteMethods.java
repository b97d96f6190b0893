package slotwright.platform.testing;

import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The methods of a service by which clients change something, read from its compiled classes. */
public final class WriteMethods {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private WriteMethods() {}

    /**
     * Those that Quarkus breaks off when the client hangs up, which is what it does unless told otherwise: the
     * command would be lost between two of its steps.
     *
     * @param ofService any class of the service
     */
    public static List<String> brokenOffByGoneClients(Class<?> ofService) {
        Path classes = classesOf(ofService);
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith("Resource.class"))
                    .map(file -> load(ofService, file))
                    .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                    .filter(WriteMethods::writes)
                    .filter(WriteMethods::isBrokenOff)
                    .map(Method::toString)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean writes(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .anyMatch(verb -> verb != null && !READING.contains(verb.value()));
    }

    private static boolean isBrokenOff(Method method) {
        Cancellable said = method.isAnnotationPresent(Cancellable.class)
                ? method.getAnnotation(Cancellable.class)
                : method.getDeclaringClass().getAnnotation(Cancellable.class);
        return said == null || said.value();
    }

    private static Path classesOf(Class<?> ofService) {
        try {
            return Path.of(ofService
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(Class<?> ofService, String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, ofService.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
