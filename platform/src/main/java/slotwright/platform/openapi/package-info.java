/** What the OpenAPI documents of all services have in common, said once. */
package slotwright.platform.openapi;
