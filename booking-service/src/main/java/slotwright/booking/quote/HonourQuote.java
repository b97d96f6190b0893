package slotwright.booking.quote;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import slotwright.booking.quote.model.Quote;
import slotwright.booking.quote.store.QuoteRepository;
import slotwright.booking.reference.store.ServiceVersionRepository;
import slotwright.booking.reservation.HonourPromise;
import slotwright.booking.reservation.model.BookedServices;
import slotwright.booking.reservation.model.OrderedService;
import slotwright.booking.reservation.model.VisitOrder;
import slotwright.platform.caller.Caller;
import slotwright.platform.contract.BookingEvents.BookedService;
import slotwright.platform.contract.CatalogEvents.ServiceVersion;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.platform.sql.Tx;

/** Lets a visit have what was quoted for it: price, length and versions, whatever has changed since. */
@ApplicationScoped
public class HonourQuote implements HonourPromise {

    private final QuoteRepository quotes;
    private final ServiceVersionRepository services;
    private final Clock clock;

    HonourQuote(QuoteRepository quotes, ServiceVersionRepository services, Clock clock) {
        this.quotes = quotes;
        this.services = services;
        this.clock = clock;
    }

    @Override
    public Uni<VisitOrder> honour(Tx tx, UUID quoteId, VisitOrder order, Caller caller) {
        return quotes.find(tx, quoteId, caller.reads())
                .map(found -> found.orElseThrow(HonourQuote::unknown))
                .chain(quote -> differences(tx, quote, order, caller).map(differ -> {
                    requireSame(differ);
                    requireLive(quote);
                    return order.honouring(quote.agreed(), pinned(quote, order), quote.promotionCode());
                }));
    }

    private Uni<List<String>> differences(Tx tx, Quote quote, VisitOrder order, Caller caller) {
        List<String> differ = new ArrayList<>(quote.differences(order));
        if (!Objects.equals(quote.owner(), caller.owner())) {
            differ.add(0, "caller");
        }
        return differ.contains("services")
                ? Uni.createFrom().item(differ)
                : sameAddOns(tx, quote, order, 0)
                        .invoke(same -> {
                            if (!same) {
                                differ.add("addOns");
                            }
                        })
                        .replaceWith(differ);
    }

    /** Those that a service requires are the same whether they were named or not. */
    private Uni<Boolean> sameAddOns(Tx tx, Quote quote, VisitOrder order, int index) {
        if (index == quote.services().size()) {
            return Uni.createFrom().item(true);
        }
        BookedService quoted = quote.services().get(index);
        OrderedService ordered = order.services().get(index);
        return services.pinned(tx, quoted.serviceId(), quoted.serviceVersion())
                .map(version -> isSame(quoted, ordered, version, order))
                .chain(same -> same
                        ? sameAddOns(tx, quote, order, index + 1)
                        : Uni.createFrom().item(false));
    }

    private static boolean isSame(
            BookedService quoted, OrderedService ordered, Optional<ServiceVersion> version, VisitOrder order) {
        return version.filter(one -> order.refusals(one, ordered).isEmpty())
                .map(one -> BookedServices.of(List.of(order.selection(one, ordered)), order.locationId(), null))
                .map(booked -> booked.get(0).addOns().equals(quoted.addOns()))
                .orElse(false);
    }

    private static List<OrderedService> pinned(Quote quote, VisitOrder order) {
        List<OrderedService> pinned = new ArrayList<>();
        for (BookedService quoted : quote.services()) {
            pinned.add(order.services().get(pinned.size()).pinnedTo(quoted.serviceVersion()));
        }
        return pinned;
    }

    private static void requireSame(List<String> differ) {
        if (!differ.isEmpty()) {
            throw Problem.of(
                            ProblemType.QUOTE_INVALID,
                            "The request is not what was quoted: " + String.join(", ", differ) + ".")
                    .with("differs", differ);
        }
    }

    private void requireLive(Quote quote) {
        if (quote.isExpired(clock.instant())) {
            throw Problem.of(ProblemType.QUOTE_EXPIRED, "The quote is over; ask for a new one.")
                    .with("expiredAt", quote.expiresAt());
        }
    }

    private static Problem unknown() {
        return Problem.of(ProblemType.QUOTE_UNKNOWN, "There is no such quote for this caller.");
    }
}
