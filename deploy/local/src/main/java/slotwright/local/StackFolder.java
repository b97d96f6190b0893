package slotwright.local;

import java.nio.file.Path;

/** What lies where in a stack's folder. */
record StackFolder(Path path) {

    Path data(String server) {
        return path.resolve(server);
    }

    Path logs() {
        return path.resolve("log");
    }

    /** Where the logs of the run before this one are. */
    Path earlierLogs() {
        return path.resolve("log.earlier");
    }

    /** Held by the process whose children the servers are. */
    Path lock() {
        return path.resolve("stack.lock");
    }

    /** MariaDB's account for making databases. */
    Path account() {
        return path.resolve("mariadb-account.properties");
    }

    /** Addresses and process ids, for processes that join. */
    Path state() {
        return path.resolve("stack.properties");
    }

    Children children() {
        return new Children(path.resolve("processes"));
    }

    Secrets secrets() {
        return new Secrets(path);
    }
}
