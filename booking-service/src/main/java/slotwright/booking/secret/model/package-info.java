/** What is derived from the configuration's secrets: pure. */
package slotwright.booking.secret.model;
