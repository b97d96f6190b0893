/** What catalog-service knows of locations, for the price of a date: a copy that scheduling-service's events feed. */
package slotwright.catalog.location;
