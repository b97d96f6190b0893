package slotwright.scheduling.window.model;

import java.time.LocalDate;
import java.util.UUID;

/** A window on a date on which it starts. */
public record WindowDate(UUID windowId, LocalDate date) {}
