/** When a code may be used: no clock, no framework. */
package slotwright.booking.redemption.model;
