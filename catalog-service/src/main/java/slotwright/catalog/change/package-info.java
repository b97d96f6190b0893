/** The transaction of a change, and what leaves with it: events and audit entries. */
package slotwright.catalog.change;
