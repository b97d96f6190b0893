package slotwright.platform.pricing;

import java.util.UUID;

/** An add-on as the customer asks for it. */
public record ChosenAddOn(UUID addOnId, int quantity) {}
