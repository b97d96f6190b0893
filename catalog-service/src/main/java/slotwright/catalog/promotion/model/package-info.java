/** The pure model of promotions: no clock, no framework. */
package slotwright.catalog.promotion.model;
