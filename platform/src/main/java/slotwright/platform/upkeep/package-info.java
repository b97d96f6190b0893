/** What a replica does besides answering. */
package slotwright.platform.upkeep;
