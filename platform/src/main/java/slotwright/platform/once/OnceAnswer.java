package slotwright.platform.once;

import java.util.function.Function;

/**
 * How a command answers.
 *
 * @param key null for a request without one, whose answer is not kept
 * @param type what an answer that was kept is read as
 * @param view makes the answer of what was done
 */
public record OnceAnswer<T, V>(OnceKey key, Class<V> type, Function<T, V> view) {}
