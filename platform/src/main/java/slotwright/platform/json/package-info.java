/** The suite's JSON: one strict reader for requests, one lenient reader for events, the same writer for all. */
package slotwright.platform.json;
