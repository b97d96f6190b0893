package slotwright.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.EnumSet;
import slotwright.platform.pricing.Price;

/**
 * How the suite reads and writes JSON. Times are ISO-8601, money is {@code {"amount":"120.00","currency":"USD"}}.
 * The strict reader takes nothing for something else: no text for a number, no number for a time, no unknown or
 * repeated key, nothing behind the end, no control or direction-overriding character.
 */
public final class Json {

    public static final int MAX_DEPTH = 32;
    public static final int MAX_TEXT = 10_000;
    public static final int MAX_DIGITS = 64;
    public static final int MAX_ELEMENTS = 100;

    private static final StreamReadConstraints REQUEST_LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxStringLength(MAX_TEXT)
            .maxNumberLength(MAX_DIGITS)
            .maxNameLength(200)
            .build();

    private static final ObjectMapper STRICT = strict(plain());
    private static final ObjectMapper TREES = bounded(shared(plain()));
    private static final ObjectMapper EVENTS = lenient(plain());

    private Json() {}

    /** The strict mapper, configured as the one that Quarkus injects. Never change it. */
    public static ObjectMapper mapper() {
        return STRICT;
    }

    /** Reads what our own services wrote: ignores unknown keys, so that producers may add some. Never change it. */
    public static ObjectMapper events() {
        return EVENTS;
    }

    public static String write(Object value) {
        try {
            return STRICT.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads strictly; an {@link UncheckedIOException} says that the text does not fit. */
    public static <T> T read(String json, Class<T> type) {
        return read(json, STRICT.constructType(type));
    }

    /** What our own services say or said, by this release or another: keys may be missing, and there may be others. */
    public static <T> T readSaid(String json, Class<T> type) {
        try {
            return EVENTS.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of what a class cannot name, such as a list of them. */
    public static <T> T readSaid(String json, TypeReference<T> type) {
        try {
            return EVENTS.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <T> T read(String json, JavaType type) {
        try {
            return STRICT.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the body of a request: strictly, and no list of more than {@value #MAX_ELEMENTS} elements.
     *
     * @throws JsonProcessingException says where and why the body does not fit
     */
    public static Object body(byte[] json, Type type) throws IOException {
        JsonParser bounded = new BoundedLists(STRICT.createParser(json), MAX_ELEMENTS);
        return STRICT.readerFor(STRICT.constructType(type)).readValue(bounded);
    }

    /** The same of a tree, whatever the length of its lists; it is left as it is. */
    public static Object body(JsonNode tree, Type type) throws IOException {
        return STRICT.readerFor(STRICT.constructType(type)).readValue(tree);
    }

    /** The body of a request as it is: valid JSON within the limits, and nothing else is sure of it. */
    public static JsonNode tree(byte[] json) throws IOException {
        return TREES.readTree(json);
    }

    /** Makes any mapper the strict one. */
    static ObjectMapper strict(ObjectMapper mapper) {
        bounded(shared(mapper));
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.setConfig(mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        for (CoercionInputShape shape : EnumSet.of(
                CoercionInputShape.EmptyString,
                CoercionInputShape.String,
                CoercionInputShape.Boolean,
                CoercionInputShape.EmptyArray)) {
            mapper.coercionConfigDefaults().setCoercion(shape, CoercionAction.Fail);
        }
        for (LogicalType whole : EnumSet.of(LogicalType.Integer, LogicalType.Boolean, LogicalType.Textual)) {
            mapper.coercionConfigFor(whole).setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        }
        for (LogicalType other : EnumSet.of(LogicalType.Boolean, LogicalType.Textual, LogicalType.Enum)) {
            mapper.coercionConfigFor(other).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        }
        return mapper.registerModule(new StrictModule());
    }

    private static ObjectMapper lenient(ObjectMapper mapper) {
        shared(mapper);
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        return mapper.registerModule(new EventModule());
    }

    private static ObjectMapper bounded(ObjectMapper mapper) {
        mapper.getFactory().setStreamReadConstraints(REQUEST_LIMITS);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        return mapper.enable(
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    }

    private static ObjectMapper shared(ObjectMapper mapper) {
        mapper.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
        mapper.disable(
                SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        mapper.setConfig(mapper.getDeserializationConfig().without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES));
        // Here and not where it stands: prices know no framework.
        mapper.configOverride(Price.Line.class)
                .setInclude(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS));
        return mapper;
    }

    private static ObjectMapper plain() {
        return new ObjectMapper().registerModule(new JavaTimeModule()).registerModule(new Jdk8Module());
    }
}
