package slotwright.local;

/** One server of a stack: MariaDB, Redis or Kafka. */
public interface Server {

    /** What people call it, for messages. */
    String name();

    Address address();

    /** Starts it on its port and its data; returns when it answers. Does nothing if it runs. */
    void start();

    /** Ends it in order (SIGTERM). */
    void stop();

    /** Ends it as a power cut would (SIGKILL). */
    void kill();

    /** Freezes it (SIGSTOP): its port accepts connections and answers nothing. */
    void pause();

    /** Continues a frozen server. */
    void resume();

    boolean isRunning();

    /**
     * Its process.
     *
     * @throws StackException if it was not started by this process
     */
    ProcessHandle process();
}
