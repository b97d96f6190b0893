package slotwright.platform.problem;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Reads the bodies of requests strictly, and tells what is wrong with them in the client's terms. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public final class JsonBodyReader implements ServerMessageBodyReader<Object> {

    private final BodyLimit limit;
    private final RequestReader reader;

    JsonBodyReader(BodyLimit limit, RequestReader reader) {
        this.limit = limit;
        this.reader = reader;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo method, MediaType mediaType) {
        return readable(type);
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return readable(type);
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        byte[] body = limit.read(context.getInputStream());
        if (body.length > 0
                && context.getRequestHeaders()
                        .getRequestHeader(HttpHeaders.CONTENT_TYPE)
                        .isEmpty()) {
            throw StatusDetails.problem(415);
        }
        return reader.read(body, genericType);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return reader.read(limit.read(body), genericType);
    }

    private static boolean readable(Class<?> type) {
        return !CharSequence.class.isAssignableFrom(type)
                && type != byte[].class
                && !InputStream.class.isAssignableFrom(type)
                && !Reader.class.isAssignableFrom(type);
    }
}
