/** Uses of promotion codes: taken in the transaction that books or holds, counted under the lock of the promotion. */
package slotwright.booking.redemption;
