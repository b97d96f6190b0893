/** What can be added to a booking of a service that links it. */
package slotwright.catalog.addon;
