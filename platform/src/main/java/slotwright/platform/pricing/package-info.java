/**
 * What is bought and what it costs. Pure: {@code java.*} and platform's contracts and money; no framework, no clock.
 */
package slotwright.platform.pricing;
