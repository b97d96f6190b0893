/** One trace from a request to the last consumer of what it caused: kept with the event, sent along as a header. */
package slotwright.platform.trace;
