/** What services and add-ons need of the place where they are done. */
package slotwright.catalog.site;
