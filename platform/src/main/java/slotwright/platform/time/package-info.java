/** Half-open time ranges, and the one way from a local time to an instant. Pure. */
package slotwright.platform.time;
