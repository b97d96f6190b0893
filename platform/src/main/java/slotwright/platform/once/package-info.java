/**
 * Commands with an idempotency key succeed once. The key is claimed by the first insert of the transaction that does
 * the work and the answer kept by its last statement, in the service's own table {@code idempotency}; a refusal rolls
 * both back.
 */
package slotwright.platform.once;
