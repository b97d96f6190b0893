package slotwright.platform.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every kind of failure that the suite tells its clients. The slug is the last part of the problem's {@code type}. */
public enum ProblemType {
    VALIDATION_FAILED(
            400,
            "Some values are not acceptable",
            "The request was understood, but values in it break the documented schema. The member 'errors' lists every"
                    + " one: 'pointer' is a JSON pointer into the body, 'parameter' or 'header' names what stands outside"
                    + " of it, 'code' is stable, 'message' is for people."),
    UNKNOWN_FIELD(
            400,
            "The body has a key that is not known here",
            "Unknown keys are refused so that a typing error never goes unnoticed, and because some values are decided"
                    + " by the server alone. The member 'errors' names each key and, where one is near, the key that may"
                    + " have been meant. Where values are wrong besides, 'validation-failed' names all of them."),
    MALFORMED_REQUEST(
            400,
            "The request cannot be read",
            "The body is empty, is not JSON, has a key twice in one object, is nested deeper than 32 levels, or holds a"
                    + " text of more than 10,000 characters or a number of more than 64 digits; or the address is not a"
                    + " valid one. A list of more than 100 elements is refused as 'validation-failed'."),
    IDEMPOTENCY_KEY_REQUIRED(
            400,
            "An Idempotency-Key is needed",
            "A request that creates something carries the header 'Idempotency-Key' with a value of your choice, so that"
                    + " it can be sent again without creating a second thing."),
    UNAUTHENTICATED(
            401,
            "Who is calling is not known",
            "The request needs a valid bearer token; it has none, or one that is expired or meant for somebody else."),
    FORBIDDEN(
            403,
            "Not allowed for this caller",
            "The caller is known, but the caller's role does not allow this request."),
    ORIGIN_NOT_ALLOWED(
            403,
            "Not from this web page",
            "A browser sent the request for a page of an origin that may not call here. Origins are allowed one by one,"
                    + " by whoever runs the service."),
    NOT_FOUND(404, "Not found", "There is nothing at this address, or nothing that this caller may see."),
    METHOD_NOT_ALLOWED(
            405,
            "The method is not offered here",
            "The address exists, but not with this method. The header 'Allow' lists the methods that it takes."),
    NOT_ACCEPTABLE(
            406,
            "No answer in an accepted format",
            "The header 'Accept' admits none of the formats in which this address answers."),
    REQUEST_TIMEOUT(408, "The request took too long to arrive", "The body did not arrive in time. Send it again."),
    CONFLICT(
            409,
            "In conflict with the present state",
            "The request contradicts what is stored now. Read again, then decide anew."),
    SLOT_TAKEN(
            409,
            "The time is taken",
            "Somebody else has the time, or a part of it. 'conflicts' says what overlaps, 'alternatives' lists starts"
                    + " that were free a moment ago."),
    ILLEGAL_TRANSITION(
            409,
            "Not possible in this status",
            "The thing's present status does not allow the action. 'from', 'to' and 'allowed' say what it is and what"
                    + " it allows."),
    IDEMPOTENCY_IN_PROGRESS(
            409,
            "The first request with this key still runs",
            "A request with the same Idempotency-Key has not ended yet. Send this one again after 'Retry-After'."),
    DUPLICATE(409, "It exists already", "Another thing has a value that must be unique, such as a slug."),
    BOOKINGS_AFFECTED(
            409,
            "Confirmed bookings are in the way",
            "The change would displace bookings, which the problem lists; nothing was changed. Say what shall become of"
                    + " them, then send it again."),
    PRICE_CHANGED(
            409,
            "The price is another one now",
            "The price differs from the one that was expected. Nothing was booked; the problem carries the new price."),
    HOLD_EXPIRED(410, "The hold has expired", "The time that was held is free again. Ask for availability anew."),
    QUOTE_EXPIRED(410, "The quote has expired", "The quoted price is not promised any more. Ask for a new quote."),
    STALE_VERSION(
            412,
            "Changed in the meantime",
            "'If-Match' names an older version than the present one. Read again, then send the change with the new"
                    + " ETag."),
    PAYLOAD_TOO_LARGE(413, "The body is too large", "A body may have 256 KiB, unless the address says otherwise."),
    URI_TOO_LONG(414, "The address is too long", "An address, its query included, may have 4 KiB."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body is in a format that is not taken here",
            "The header 'Content-Type' must name a format that the address takes, in most cases 'application/json'."),
    RULES_VIOLATED(
            422,
            "A rule of the business forbids it",
            "The request is well formed, but rules forbid it. 'violations' lists every one with a stable 'code', and"
                    + " where it applies the 'limit' and the first time that would do."),
    NOT_ON_GRID(
            422,
            "No appointment starts at this time",
            "Starts lie on a grid, such as every 15 minutes from the opening. Ask for availability to get them."),
    QUOTE_INVALID(
            422, "The quote does not fit", "The quote is for something else, or somebody else, than this request."),
    QUOTE_UNKNOWN(
            422,
            "There is no such quote",
            "The quote that the request names does not exist, or is somebody else's. Ask for a new quote, or send the request"
                    + " without one."),
    PARTY_SIZE(422, "Not for this number of people", "The number of people is outside of what the service takes."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "The key was used for another request",
            "The Idempotency-Key came before with another body. Use a fresh key for a new request."),
    PRECONDITION_REQUIRED(
            428,
            "If-Match is needed",
            "Two people may edit this at once: send the ETag of what you read in the header 'If-Match'."),
    RATE_LIMITED(429, "Too many requests", "The caller's share is used up. Send it again after 'Retry-After'."),
    HEADERS_TOO_LARGE(431, "The headers are too large", "The headers of a request may have 8 KiB together."),
    REQUEST_REFUSED(400, "The request was refused", "It cannot be handled as it is; 'detail' says more."),
    INTERNAL(
            500,
            "Something went wrong here",
            "The failure is ours, and it was logged. 'traceId' tells us which one it was."),
    TEMPORARILY_UNAVAILABLE(
            503,
            "Not possible at the moment",
            "Something that the answer needs cannot be reached, or is too busy. Sending the request again after"
                    + " 'Retry-After' is safe, with the same Idempotency-Key where there is one.");

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reference that stands in a problem's {@code type}; it resolves to the explanation at every service. */
    public String uri() {
        return "/problems/" + slug();
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** One paragraph for the developer of a client. */
    public String explanation() {
        return explanation;
    }

    public static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(t -> t.slug().equals(slug)).findFirst();
    }

    /** The type for a bare HTTP status: what the server or the framework refused without saying more. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 400 -> MALFORMED_REQUEST;
            case 409 -> CONFLICT;
            case 410 -> NOT_FOUND;
            case 422 -> RULES_VIOLATED;
            default ->
                Arrays.stream(values())
                        .filter(t -> t.status == status)
                        .findFirst()
                        .orElse(status >= 500 ? INTERNAL : REQUEST_REFUSED);
        };
    }
}
