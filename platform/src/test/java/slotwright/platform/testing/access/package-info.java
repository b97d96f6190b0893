/**
 * Tests of who may do what: a table by hand, real requests with real tokens for each of its cells, and a rule for the
 * repositories behind.
 */
package slotwright.platform.testing.access;
