package slotwright.catalog.addon.model;

import slotwright.platform.money.Money;

/**
 * What a manager says about an add-on, whatever service links it.
 *
 * @param minutes per unit
 * @param price per unit
 * @param maxQuantity most units in one booking, where a link says nothing else
 */
public record AddOnDefinition(
        String title, String slug, String description, int minutes, Money price, int maxQuantity, int displayOrder) {}
