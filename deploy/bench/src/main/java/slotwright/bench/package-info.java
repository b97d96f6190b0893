/**
 * How fast the packaged suite is, as ratios: each scenario is measured beside a constant answer of the same server, in
 * turns, so that whatever slows the machine slows both.
 */
package slotwright.bench;
