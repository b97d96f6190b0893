package slotwright.catalog.offering.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import slotwright.catalog.offering.CompatibleSearch;
import slotwright.catalog.offering.FindCompatible;
import slotwright.platform.page.Page;

@Cancellable(false)
@Path("/api/v1/services/compatible")
@Tag(name = "Services")
public class CompatibleServiceResource {

    private final FindCompatible find;

    public CompatibleServiceResource(FindCompatible find) {
        this.find = find;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "findCompatibleServices",
            summary = "The active services that fit a place, a date and a budget, the cheapest first",
            description =
                    """
                    What needs indoor space, power, water, room or a level surface, by itself or for an add-on that it
                    requires on the date, is left out where the parameter says that it is missing; a parameter that is absent leaves nothing out, and neither does a service that
                    needs nothing. A service that is not offered on the date by its own rules is left out too.

                    The price is that of the date: with the prices, weekends, open holidays, seasons and taxes of the
                    location that is named, else of the only location where the service is sold, else by a calendar
                    whose weekend is Saturday and Sunday. Peak hours, demand, packages, loyalty
                    and the level of the person who does it are not known yet.

                    At most 1,000 services are priced for one page, those first that may cost the least: if they do not
                    settle it, the answer is rules-violated with too-many-candidates. Narrow it by compatibleWith, by
                    facilities, by location or by budget.""")
    @APIResponse(responseCode = "200", description = "One page; without nextCursor it is the last")
    @APIResponse(responseCode = "422", description = "rules-violated: too-many-candidates")
    public CompletionStage<Page<CompatibleServiceView>> find(@BeanParam CompatibleRequest request) {
        CompatibleSearch search = request.search();
        return find.find(search)
                .map(found -> Page.of(found, search.limit(), CompatibleRequest::cursorBehind)
                        .map(CompatibleServiceView::of))
                .subscribeAsCompletionStage();
    }
}
