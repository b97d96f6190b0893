/** How the things of the catalog are named in addresses. */
package slotwright.catalog.naming;
