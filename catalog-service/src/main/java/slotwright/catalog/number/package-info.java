/** How the numbers of the catalog are kept. */
package slotwright.catalog.number;
