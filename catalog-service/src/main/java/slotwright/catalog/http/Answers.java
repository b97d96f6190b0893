package slotwright.catalog.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import slotwright.platform.page.EntityTags;

/** Answers about one thing carry its version as ETag. Any cache may keep them, and asks whether they still hold. */
public final class Answers {

    private static final String ASK_EACH_TIME = "no-cache";

    private Answers() {}

    /** @param path below the root of all paths, such as {@code services} */
    public static <T> RestResponse<T> created(String path, Object id, long version, T view) {
        return ResponseBuilder.<T>created(URI.create("/api/v1/" + path + "/" + id))
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .entity(view)
                .build();
    }

    public static <T> RestResponse<T> changed(long version, T view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }

    /** @param ifNoneMatch the header as it came, or null */
    public static <T> RestResponse<T> found(String ifNoneMatch, long version, T view) {
        String tag = EntityTags.of(version);
        ResponseBuilder<T> answer = EntityTags.unchanged(ifNoneMatch, tag)
                ? ResponseBuilder.create(Status.NOT_MODIFIED)
                : ResponseBuilder.ok(view);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME)
                .build();
    }
}
