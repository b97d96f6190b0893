/**
 * Reads iCalendar files (RFC 5545) from outside. The library only takes the file apart into components, properties and
 * parameters; what they mean is read here and by whoever imports them. So nothing of it looks up zones, asks a network
 * or goes by the JVM's locale or zone, and its recurrence engine is never used.
 */
package slotwright.scheduling.icalendar;
