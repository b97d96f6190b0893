/** The JSON Schemas of a service's configuration, for those who write it by hand or build a form for it. */
package slotwright.catalog.schema;
