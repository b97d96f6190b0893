package slotwright.platform.once;

import java.util.Arrays;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;

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

    /**
     * @param earlierHash of the request that was answered
     * @throws Problem 422 when it was another one
     */
    public void requireSameRequest(byte[] earlierHash) {
        if (!Arrays.equals(bodyHash, earlierHash)) {
            throw Problem.of(
                    ProblemType.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key came before with another request.");
        }
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
