package slotwright.local;

/** Where a server listens. */
public record Address(String host, int port) {

    static Address parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            throw new StackException("'" + text + "' is no address of the form host:port");
        }
        return new Address(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
