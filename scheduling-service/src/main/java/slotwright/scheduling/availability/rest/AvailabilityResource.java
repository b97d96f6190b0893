package slotwright.scheduling.availability.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import slotwright.platform.page.EntityTags;
import slotwright.scheduling.SchedulingSettings;
import slotwright.scheduling.availability.FindSlots;
import slotwright.scheduling.availability.model.SlotList;

@Path("/api/v1/availability")
public class AvailabilityResource {

    private final FindSlots slots;
    private final SchedulingSettings.Availability settings;

    public AvailabilityResource(FindSlots slots, SchedulingSettings settings) {
        this.slots = slots;
        this.settings = settings.availability();
    }

    @GET
    public Uni<RestResponse<AvailabilityView>> list(
            @BeanParam AvailabilityQuery query,
            @RestQuery String cursor,
            @RestHeader(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        SlotPage page = SlotPage.behind(cursor, settings.mostSlots());
        return slots.matching(query.checked(settings.mostDays())).map(found -> answer(found, page, ifNoneMatch));
    }

    private static RestResponse<AvailabilityView> answer(SlotList found, SlotPage page, String ifNoneMatch) {
        String tag = EntityTags.weak(found.version());
        return EntityTags.unchanged(ifNoneMatch, tag)
                ? ResponseBuilder.<AvailabilityView>create(Status.NOT_MODIFIED)
                        .header(HttpHeaders.ETAG, tag)
                        .build()
                : ResponseBuilder.ok(page.of(found))
                        .header(HttpHeaders.ETAG, tag)
                        .build();
    }
}
