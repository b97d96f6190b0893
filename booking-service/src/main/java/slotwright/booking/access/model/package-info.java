/** Who may reach which booking: pure. */
package slotwright.booking.access.model;
