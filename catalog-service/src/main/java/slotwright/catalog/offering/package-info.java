/** What can be booked: services, their versions and the add-ons that they link. */
package slotwright.catalog.offering;
