/** The page for staff: today's figures per location, each location on its own local date. */
package slotwright.analytics.dashboard;
