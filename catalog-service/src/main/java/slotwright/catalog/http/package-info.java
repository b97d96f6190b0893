/** What the answers of all resources have in common. */
package slotwright.catalog.http;
