/** What is taken off: codes that customers name, and packages of services that cost less together. */
package slotwright.catalog.promotion;
