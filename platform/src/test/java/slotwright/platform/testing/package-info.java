/** What the tests of all modules stand on: the real servers, waiting for a condition, reading and writing topics. */
package slotwright.platform.testing;
