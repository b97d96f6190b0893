package slotwright.platform.openapi;

import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import slotwright.platform.problem.ProblemType;

/** What the platform answers at every address where it can come to it, as a response that operations refer to. */
enum CommonAnswer {
    BAD_REQUEST(
            ProblemType.VALIDATION_FAILED,
            "validation-failed, unknown-field or malformed-request: 'errors' lists every value that is not acceptable."),
    UNAUTHENTICATED(
            ProblemType.UNAUTHENTICATED,
            "unauthenticated: Who is calling is not known, or the bearer token is not valid here."),
    FORBIDDEN(ProblemType.FORBIDDEN),
    NOT_FOUND(ProblemType.NOT_FOUND),
    NOT_ACCEPTABLE(ProblemType.NOT_ACCEPTABLE),
    IDEMPOTENCY_IN_PROGRESS(ProblemType.IDEMPOTENCY_IN_PROGRESS),
    STALE_VERSION(ProblemType.STALE_VERSION),
    PAYLOAD_TOO_LARGE(ProblemType.PAYLOAD_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(ProblemType.UNSUPPORTED_MEDIA_TYPE),
    IDEMPOTENCY_KEY_REUSED(ProblemType.IDEMPOTENCY_KEY_REUSED),
    PRECONDITION_REQUIRED(ProblemType.PRECONDITION_REQUIRED),
    INTERNAL(ProblemType.INTERNAL),
    TEMPORARILY_UNAVAILABLE(ProblemType.TEMPORARILY_UNAVAILABLE);

    private static final String MEDIA_TYPE = "application/problem+json";

    private final ProblemType type;
    private final String description;

    CommonAnswer(ProblemType type) {
        this(type, type.slug() + ": " + type.explanation());
    }

    CommonAnswer(ProblemType type, String description) {
        this.type = type;
        this.description = description;
    }

    String status() {
        return Integer.toString(type.status());
    }

    /** Its name among the components, such as {@code BadRequest}. */
    String componentName() {
        StringBuilder name = new StringBuilder();
        for (String word : name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    APIResponse component() {
        APIResponse response =
                OASFactory.createAPIResponse().description(description).content(problem());
        return comesAgain() ? response.addHeader("Retry-After", retryAfter()) : response;
    }

    APIResponse reference() {
        return OASFactory.createAPIResponse().ref(componentName());
    }

    private boolean comesAgain() {
        return this == TEMPORARILY_UNAVAILABLE || this == IDEMPOTENCY_IN_PROGRESS;
    }

    /** The content of every refusal. */
    static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(ProblemSchema.NAME)));
    }

    static boolean isProblem(Content content) {
        return content != null && content.hasMediaType(MEDIA_TYPE);
    }

    private static Header retryAfter() {
        return OASFactory.createHeader()
                .description("Seconds to wait before the request is sent again.")
                .schema(OASFactory.createSchema().addType(SchemaType.INTEGER));
    }
}
