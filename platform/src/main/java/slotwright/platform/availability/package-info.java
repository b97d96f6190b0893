/**
 * The one engine that decides where a visit fits. Listing and booking ask the same {@link
 * slotwright.platform.availability.Engine}: a start is listed if and only if deciding about it accepts. Everything
 * here is pure: {@code java.*} and platform's contracts, money and time; no framework, no clock.
 */
package slotwright.platform.availability;
