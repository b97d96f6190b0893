/** The pure model of what is offered: no clock, no framework. */
package slotwright.catalog.offering.model;
