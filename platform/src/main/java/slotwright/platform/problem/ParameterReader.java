package slotwright.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.TextNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import slotwright.platform.json.Json;

/**
 * Reads path, query and header parameters as strictly as bodies. A value that does not fit is 404 in a path, as
 * nothing can be there, and 400 elsewhere.
 */
@Provider
public final class ParameterReader implements ParamConverterProvider {

    private static final Set<Class<?>> SPELLED = Set.of(
            UUID.class, LocalDate.class, LocalTime.class, LocalDateTime.class, Instant.class, OffsetDateTime.class);

    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Reading reading = reading(type);
        return reading == null ? null : new Converter<>(type, reading, annotations);
    }

    private static Reading reading(Class<?> type) {
        if (SPELLED.contains(type) || type.isEnum()) {
            return text -> Json.mapper().treeToValue(TextNode.valueOf(text), type);
        }
        if (WHOLE.contains(type)) {
            return text -> Json.mapper().readValue(digits(text), type);
        }
        if (type == BigDecimal.class) {
            return ParameterReader::decimal;
        }
        return type == boolean.class || type == Boolean.class ? ParameterReader::truth : null;
    }

    private static String digits(String text) {
        if (!text.matches("-?(0|[1-9][0-9]{0,18})")) {
            throw new Unfit("type", "must be a whole number");
        }
        return text;
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?")) {
            throw new Unfit("type", "must be a decimal number");
        }
        return new BigDecimal(text);
    }

    private static Boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new Unfit("type", "must be true or false");
        }
        return Boolean.valueOf(text);
    }

    @FunctionalInterface
    private interface Reading {
        Object read(String text) throws JsonProcessingException;
    }

    private record Converter<T>(Class<T> type, Reading reading, Annotation[] annotations) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return (T) reading.read(text);
            } catch (Unfit unfit) {
                throw refused(text, unfit.code, unfit.getMessage());
            } catch (JsonProcessingException e) {
                Violations.Violation first = first(JsonFailures.explain(e));
                throw refused(text, first.code(), first.message());
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }

        private Problem refused(String text, String code, String message) {
            for (Annotation annotation : annotations) {
                if (annotation instanceof PathParam || annotation instanceof RestPath) {
                    return StatusDetails.problem(404);
                }
                if (annotation instanceof HeaderParam header) {
                    return Problem.invalidHeader(header.value(), code, message);
                }
                if (annotation instanceof RestHeader header) {
                    return Problem.invalidHeader(header.value(), code, message);
                }
                if (annotation instanceof QueryParam query) {
                    return Problem.invalid("?" + query.value(), code, message);
                }
            }
            return Problem.invalid("?" + queryName(text), code, message);
        }

        /** {@code @RestQuery} names the parameter after the method's, which is not told here: find it by its value. */
        private static String queryName(String text) {
            ResteasyReactiveRequestContext request = CurrentRequestManager.get();
            if (request != null) {
                for (Map.Entry<String, String> parameter :
                        request.unwrap(RoutingContext.class).queryParams()) {
                    if (text.equals(parameter.getValue())) {
                        return parameter.getKey();
                    }
                }
            }
            return "";
        }

        private Violations.Violation first(Problem problem) {
            return problem.members().get("errors") instanceof List<?> errors
                            && errors.get(0) instanceof Violations.Violation violation
                    ? violation
                    : new Violations.Violation("", null, null, "type", "must be " + ExpectedShape.of(type));
        }
    }

    private static final class Unfit extends RuntimeException {

        private final String code;

        private Unfit(String code, String message) {
            super(message, null, false, false);
            this.code = code;
        }
    }
}
