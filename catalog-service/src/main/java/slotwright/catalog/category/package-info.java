/** What services are sorted by: data, no fixed list. */
package slotwright.catalog.category;
