/**
 * Seals what people tell, so that a database, a dump or a backup tells nobody: pure. Each person has a data key of his
 * own, kept sealed with a master key, which only the configuration has. Without the data key what it sealed is gone for
 * good, which is how somebody is forgotten.
 */
package slotwright.booking.vault.model;
