package slotwright.local;

import java.nio.file.Path;
import java.util.List;

/** The program behind {@code deploy/local/start}, and behind the stack that a build's tests share. */
public final class Launcher {

    private static final String HELP =
            """
            java -jar local-0.1.0.jar suite FOLDER    runs the suite of the project in the folder until Ctrl-C
            java -jar local-0.1.0.jar story FOLDER    runs the project's story on a stack of its own
            java -jar local-0.1.0.jar token FOLDER ROLE   prints a token of a demo user of the running suite
            java -jar local-0.1.0.jar shared FOLDER   runs the servers that a build's tests share (the tests start this)

            deploy/local/start builds and calls this; deploy/local/start --help says more.""";

    private Launcher() {}

    public static void main(String[] arguments) {
        int code;
        try {
            code = run(List.of(arguments));
        } catch (StackException e) {
            System.err.println(e.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    private static int run(List<String> arguments) {
        if (arguments.size() != (arguments.contains("token") ? 3 : 2)) {
            System.out.println(HELP);
            return arguments.equals(List.of("--help")) ? 0 : 2;
        }
        Path folder = Path.of(arguments.get(1)).toAbsolutePath().normalize();
        switch (arguments.get(0)) {
            case "suite" -> new SuiteRun(Suite.read(folder), folder.resolve(".data"), System.out).run();
            case "story" -> {
                return new StoryRun(Suite.read(folder), folder.resolve("target"), System.out).run();
            }
            case "token" ->
                System.out.println(DemoUsers.of(Suite.read(folder), folder.resolve(".data"))
                        .token(arguments.get(2)));
            case "shared" -> SharedStack.serve(new StackFolder(folder));
            default -> throw new StackException("unknown: " + arguments.get(0) + "\n" + HELP);
        }
        return 0;
    }
}
