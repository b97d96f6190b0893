package slotwright.local;

import java.nio.file.Path;
import java.util.Map;

/** A JVM that joins the stack of an owner and says which one it found. Arguments: folder of runs, pid, start, answer. */
public final class Joiner {

    private Joiner() {}

    public static void main(String[] arguments) {
        ProcessId owner = new ProcessId(Long.parseLong(arguments[1]), Long.parseLong(arguments[2]));
        LocalStack stack = SharedStack.startOrJoin(Path.of(arguments[0]), owner);
        Database database = stack.database("joined");
        PrivateFiles.writeProperties(
                Path.of(arguments[3]),
                Map.of(
                        "folder", stack.folder().toString(),
                        "kafka", stack.kafka().address().toString(),
                        "password", database.servePassword()));
    }
}
