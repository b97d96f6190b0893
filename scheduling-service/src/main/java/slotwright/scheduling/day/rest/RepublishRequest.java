package slotwright.scheduling.day.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param locationId that location with the people at home there; without it, everything */
@Schema(name = "RepublishRequest", examples = "{}")
public record RepublishRequest(UUID locationId) {}
