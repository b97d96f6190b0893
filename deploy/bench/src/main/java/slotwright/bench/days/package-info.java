/**
 * What time costs: occurrences of rules and days of people, computed in this process by the packaged code of
 * scheduling-service, beside a plain loop over the library org.dmfs:lib-recur.
 */
package slotwright.bench.days;
