/**
 * Daily figures: one row per date, location, category and currency, kept up to date by what arrives and read by the
 * reports. The date is always the local start date of the visit at its location.
 */
package slotwright.analytics.daily;
