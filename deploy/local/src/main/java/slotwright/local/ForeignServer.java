package slotwright.local;

/** A server that this process has not started: given by an environment variable, or started by another launcher. */
record ForeignServer(String name, Address address, String whose) implements Server {

    @Override
    public void start() {}

    @Override
    public void stop() {
        throw refused();
    }

    @Override
    public void kill() {
        throw refused();
    }

    @Override
    public void pause() {
        throw refused();
    }

    @Override
    public void resume() {
        throw refused();
    }

    @Override
    public boolean isRunning() {
        return true;
    }

    @Override
    public ProcessHandle process() {
        throw refused();
    }

    private StackException refused() {
        return new StackException(
                name + " at " + address + " is " + whose + ": a test that breaks it needs LocalStack.fresh(folder)");
    }
}
