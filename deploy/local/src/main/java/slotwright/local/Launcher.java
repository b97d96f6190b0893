package slotwright.local;

import java.nio.file.Path;
import java.util.List;

/** The program: runs stacks. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        try {
            run(List.of(arguments));
            System.exit(0);
        } catch (StackException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(List<String> arguments) {
        if (arguments.size() == 2 && arguments.get(0).equals("shared")) {
            SharedStack.serve(new StackFolder(Path.of(arguments.get(1))));
            return;
        }
        throw new StackException("unknown arguments " + arguments);
    }
}
