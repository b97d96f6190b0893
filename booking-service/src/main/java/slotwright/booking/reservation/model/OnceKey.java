package slotwright.booking.reservation.model;

import java.util.Arrays;

/**
 * An idempotency key as it came, with what tells its requests apart.
 *
 * @param scope whose key it is: two callers may use the same one
 * @param bodyHash keyed hash of the canonical request, the operation included
 */
public record OnceKey(String scope, String key, byte[] bodyHash) {

    /** The queue in which the commands with this key wait for each other. */
    public String lane() {
        return scope + " " + key;
    }

    public boolean isSameRequest(byte[] otherHash) {
        return Arrays.equals(bodyHash, otherHash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OnceKey that
                && scope.equals(that.scope)
                && key.equals(that.key)
                && Arrays.equals(bodyHash, that.bodyHash);
    }

    @Override
    public int hashCode() {
        return lane().hashCode();
    }

    @Override
    public String toString() {
        return "OnceKey[" + key + "]";
    }
}
