/** What happened, as figures: fed by events alone, asked by nobody else, asking nobody. */
package slotwright.analytics;
