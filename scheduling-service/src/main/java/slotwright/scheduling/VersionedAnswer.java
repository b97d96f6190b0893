package slotwright.scheduling;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import slotwright.platform.page.EntityTags;

/** Answers about one thing carry its version as entity tag. */
public final class VersionedAnswer {

    private VersionedAnswer() {}

    /** @param collection path below {@code /api/v1} */
    public static <T> RestResponse<T> created(String collection, UUID id, long version, T view) {
        return ResponseBuilder.<T>created(URI.create("/api/v1/" + collection + "/" + id))
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .entity(view)
                .build();
    }

    public static <T> RestResponse<T> of(long version, T view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }
}
