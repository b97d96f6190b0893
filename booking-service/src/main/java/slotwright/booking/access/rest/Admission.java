package slotwright.booking.access.rest;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import slotwright.booking.access.AdmitGuest;
import slotwright.booking.access.model.AddressBlock;
import slotwright.booking.access.model.Mandate;
import slotwright.platform.caller.Caller;
import slotwright.platform.caller.CurrentCaller;

/**
 * Says how far whoever calls may reach with a booking: by the bearer token, or for a guest by the token of that
 * booking. To be asked where the request comes in.
 */
@ApplicationScoped
public class Admission {

    /** The header of a guest's token; in no URL, since those are logged and passed on. */
    public static final String HEADER = "Booking-Access";

    /** For the description of the header. */
    public static final String MEANING = "A guest's accessToken of this booking, instead of a bearer token. It serves"
            + " until 30 days after the visit by default.";

    /** For the descriptions of answers. */
    public static final String FORBIDDEN = "forbidden: the role is one that reads and changes nothing";

    public static final String LIMITED =
            "rate-limited: too many wrong tokens for this booking or from this address; a right one is not affected";

    private final AdmitGuest admitGuest;
    private final CurrentCaller callers;
    private final RoutingContext request;

    Admission(AdmitGuest admitGuest, CurrentCaller callers, RoutingContext request) {
        this.admitGuest = admitGuest;
        this.callers = callers;
        this.request = request;
    }

    /** @param token as it came, or null */
    public Uni<Mandate> reading(String number, String token) {
        Caller caller = callers.get();
        if (caller.isGuest()) {
            return guest(caller, number, token);
        }
        if (caller.roles().isEmpty()) {
            throw new ForbiddenException("somebody without a role");
        }
        return Uni.createFrom().item(new Mandate(caller, caller.reads()));
    }

    /**
     * For operations with {@link Changes}.
     *
     * @param token as it came, or null
     */
    public Uni<Mandate> changing(String number, String token) {
        Caller caller = callers.get();
        return caller.isGuest()
                ? guest(caller, number, token)
                : Uni.createFrom().item(Mandate.of(caller));
    }

    private Uni<Mandate> guest(Caller caller, String number, String token) {
        if (token == null) {
            throw new UnauthorizedException("neither a bearer token nor one of the booking");
        }
        // Also the refusal: a cache that knows it would give it to the one who has the token.
        HttpServerResponse answer = request.response();
        request.addHeadersEndHandler(sending -> answer.headers().set(HttpHeaders.CACHE_CONTROL, "no-store"));
        SocketAddress remote = request.request().remoteAddress();
        AddressBlock from = AddressBlock.of(remote == null ? null : remote.hostAddress());
        return admitGuest.admit(number, token, from).map(scope -> new Mandate(caller, scope));
    }
}
