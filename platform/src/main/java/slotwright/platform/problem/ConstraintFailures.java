package slotwright.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Turns the violations of bean validation into {@code errors[]}, each at its place in the request. */
final class ConstraintFailures {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "required"),
            Map.entry("NotBlank", "required"),
            Map.entry("NotEmpty", "required"),
            Map.entry("Size", "length"),
            Map.entry("Min", "out-of-range"),
            Map.entry("Max", "out-of-range"),
            Map.entry("DecimalMin", "out-of-range"),
            Map.entry("DecimalMax", "out-of-range"),
            Map.entry("Positive", "out-of-range"),
            Map.entry("PositiveOrZero", "out-of-range"),
            Map.entry("Negative", "out-of-range"),
            Map.entry("Digits", "out-of-range"),
            Map.entry("Pattern", "format"),
            Map.entry("Email", "format"));

    private ConstraintFailures() {}

    /** Empty when a returned value is what is wrong, which is our failure. */
    static Optional<Problem> explain(ConstraintViolationException failure) {
        List<? extends ConstraintViolation<?>> sorted = sorted(failure.getConstraintViolations());
        Violations outside = new Violations();
        for (ConstraintViolation<?> violation : sorted) {
            Place place = place(violation);
            switch (place.kind()) {
                case RESULT -> {
                    return Optional.empty();
                }
                case PATH -> {
                    return Optional.of(StatusDetails.problem(404));
                }
                case HEADER -> outside.addHeader(place.name(), code(violation), violation.getMessage());
                case QUERY -> outside.add("?" + place.name(), code(violation), violation.getMessage());
                default -> {}
            }
        }
        BodyFaults body = new BodyFaults();
        addTo(body, sorted);
        if (body.isEmpty()) {
            return outside.isEmpty() ? Optional.empty() : Optional.of(outside.toProblem());
        }
        return Optional.of(
                outside.isEmpty() ? body.toProblem() : outside.and(body).toProblem());
    }

    /** What is wrong with values of the body: each by itself first, then those that do not fit each other. */
    static void addTo(BodyFaults faults, Collection<? extends ConstraintViolation<?>> violations) {
        List<? extends ConstraintViolation<?>> sorted = sorted(violations);
        for (boolean crossed : new boolean[] {false, true}) {
            for (ConstraintViolation<?> violation : sorted) {
                Place place = place(violation);
                Findings findings = findings(violation);
                if (place.kind() != Kind.BODY || crossed == (findings == null)) {
                    continue;
                }
                if (crossed) {
                    faults.add(place.name(), findings);
                } else {
                    faults.add(place.name(), code(violation), violation.getMessage());
                }
            }
        }
    }

    /** Null where a single value is wrong. That elements are equal says nothing while one of them is wrong itself. */
    private static Findings findings(ConstraintViolation<?> violation) {
        Object payload = violation.unwrap(HibernateConstraintViolation.class).getDynamicPayload(Findings.class);
        if (payload != null) {
            return (Findings) payload;
        }
        String code = code(violation);
        return code.equals("unique-elements") ? new Findings().add("", code, violation.getMessage()) : null;
    }

    private static List<? extends ConstraintViolation<?>> sorted(
            Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .sorted(Comparator.comparing((ConstraintViolation<?> v) -> v.getPropertyPath() + " " + v.getMessage()))
                .toList();
    }

    private static String code(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return CODES.getOrDefault(
                name, name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
    }

    private static Place place(ConstraintViolation<?> violation) {
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        StringBuilder pointer = new StringBuilder();
        Path.MethodNode method = null;
        Place outside = null;
        while (nodes.hasNext()) {
            Path.Node node = nodes.next();
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return new Place(Kind.RESULT, "");
            }
            if (node.getKind() == ElementKind.METHOD) {
                method = node.as(Path.MethodNode.class);
            } else if (node.getKind() == ElementKind.PARAMETER) {
                outside = parameter(violation.getRootBeanClass(), method, node.as(Path.ParameterNode.class));
            } else {
                step(node, pointer);
            }
        }
        return outside != null ? outside : new Place(Kind.BODY, pointer.toString());
    }

    private static void step(Path.Node node, StringBuilder pointer) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            pointer.append('/').append(Pointers.escaped(node.getKey().toString()));
        }
        if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
            pointer.append('/').append(Pointers.escaped(node.getName()));
        }
    }

    /** Null for the body. */
    private static Place parameter(Class<?> type, Path.MethodNode method, Path.ParameterNode node) {
        Parameter parameter = declared(type, method)
                .map(m -> m.getParameters()[node.getParameterIndex()])
                .orElse(null);
        if (parameter == null) {
            return null;
        }
        String name = node.getName();
        if (parameter.isAnnotationPresent(PathParam.class) || parameter.isAnnotationPresent(RestPath.class)) {
            return new Place(Kind.PATH, name);
        }
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return new Place(
                    Kind.QUERY, parameter.getAnnotation(QueryParam.class).value());
        }
        if (parameter.isAnnotationPresent(RestQuery.class)) {
            return new Place(
                    Kind.QUERY, given(parameter.getAnnotation(RestQuery.class).value(), name));
        }
        if (parameter.isAnnotationPresent(HeaderParam.class)) {
            return new Place(
                    Kind.HEADER, parameter.getAnnotation(HeaderParam.class).value());
        }
        if (parameter.isAnnotationPresent(RestHeader.class)) {
            return new Place(
                    Kind.HEADER, given(parameter.getAnnotation(RestHeader.class).value(), name));
        }
        return null;
    }

    private static String given(String wanted, String otherwise) {
        return wanted.isEmpty() ? otherwise : wanted;
    }

    private static Optional<Method> declared(Class<?> type, Path.MethodNode method) {
        if (method == null) {
            return Optional.empty();
        }
        Class<?>[] types = method.getParameterTypes().toArray(Class<?>[]::new);
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            Optional<Method> found = Arrays.stream(c.getDeclaredMethods())
                    .filter(m -> m.getName().equals(method.getName()) && Arrays.equals(m.getParameterTypes(), types))
                    .filter(m -> !m.isSynthetic())
                    .findFirst();
            // A proxy's method may lack the annotations of the one that it overrides.
            if (found.isPresent() && (annotated(found.get()) || c.getSuperclass() == Object.class)) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean annotated(Method method) {
        return Arrays.stream(method.getParameterAnnotations()).anyMatch(a -> a.length > 0);
    }

    private enum Kind {
        BODY,
        QUERY,
        HEADER,
        PATH,
        RESULT
    }

    private record Place(Kind kind, String name) {}
}
