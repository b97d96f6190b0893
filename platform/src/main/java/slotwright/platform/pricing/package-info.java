/**
 * What is bought and what it costs. Pure: {@code java.*} and platform's contracts, money and time; no framework, no
 * clock.
 *
 * <p>{@link slotwright.platform.pricing.Pricing#of} sends a {@link slotwright.platform.pricing.Cart} through the steps
 * that it lists; {@link slotwright.platform.pricing.PriceRule} says what each line of the
 * {@link slotwright.platform.pricing.Price} means. A step takes the amount that those before it left for a service or
 * an add-on, rounds half up at the currency's scale, and writes one line with the difference, or none where there is
 * none. Premiums that all say when a visit is, and packages of which a service is in several, do not combine: the
 * largest counts, the others are named. A step that is to change goes with its tests of the same name.
 */
package slotwright.platform.pricing;
