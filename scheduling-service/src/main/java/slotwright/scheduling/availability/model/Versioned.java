package slotwright.scheduling.availability.model;

/** A value as it was in that version, or later: never older. */
public record Versioned<T>(Version version, T value) {}
