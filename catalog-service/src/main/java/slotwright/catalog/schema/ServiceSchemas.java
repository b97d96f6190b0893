package slotwright.catalog.schema;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import slotwright.platform.problem.Problem;

/** One schema for each part of a service's configuration. They come with the program and never change while it runs. */
@Singleton
public final class ServiceSchemas {

    public static final List<String> PARTS = List.of("pricing", "requirements", "resources", "rules");

    private final Map<String, Document> documents = new LinkedHashMap<>();

    ServiceSchemas() {
        PARTS.forEach(part -> documents.put(part, read("/service-schemas/" + part + ".json")));
    }

    /**
     * @param part any text; one of {@link #PARTS} is known
     * @throws Problem 404 for any other
     */
    public Document of(String part) {
        Document document = documents.get(part);
        if (document == null) {
            throw Problem.notFound("this schema");
        }
        return document;
    }

    /**
     * @param json as it is served
     * @param tag strong, with its quotes
     */
    public record Document(String json, String tag) {}

    private static Document read(String resource) {
        try (InputStream in = ServiceSchemas.class.getResourceAsStream(resource)) {
            byte[] bytes = in.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            String tag = '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
            return new Document(new String(bytes, StandardCharsets.UTF_8), tag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
