package slotwright.local;

import java.util.concurrent.Executor;

/** A thread for each server that starts or stops: on one processor the common pool has a single one. */
final class StackThreads {

    private StackThreads() {}

    static Executor executor() {
        return task -> new Thread(task, "stack").start();
    }
}
