/**
 * Things that happen again and again: the part of RFC 5545 (with RFC 7529's SKIP) that the suite accepts.
 *
 * <p>{@link slotwright.scheduling.recurrence.model.RuleReader} reads RRULE text and refuses what is not accepted,
 * {@link slotwright.scheduling.recurrence.model.RuleWriter} writes it, and {@link
 * slotwright.scheduling.recurrence.model.Series} says when it happens. Rules are evaluated in floating local time, by
 * arithmetic on dates: whether a rule hits a date costs the same for tomorrow as for a date in a hundred years. Only
 * then do local times become instants, in {@link slotwright.platform.time.LocalTimes}. Everything here is pure: no
 * framework, no clock, no default zone or locale.
 */
package slotwright.scheduling.recurrence.model;
