/** The one table of failures, and the only way in which any of them leaves a service: problem+json, RFC 9457. */
package slotwright.platform.problem;
