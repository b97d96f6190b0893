package slotwright.bench;

import java.util.Arrays;
import java.util.List;

/** @param services how many the catalog holds */
record Options(Rounds rounds, int services, long seed) {

    private static final List<String> KNOWN = List.of("rounds", "requests", "connections", "services", "seed");

    /** @throws IllegalArgumentException for an option that there is not, or a value that is no number above zero */
    static Options read(String[] arguments) {
        for (String argument : arguments) {
            if (KNOWN.stream().noneMatch(name -> argument.matches("--" + name + "=[1-9][0-9]{0,8}"))) {
                throw new IllegalArgumentException(argument + " is none of --" + String.join("=N, --", KNOWN) + "=N");
            }
        }
        return new Options(
                new Rounds(
                        number(arguments, "rounds", 9),
                        number(arguments, "requests", 2000),
                        number(arguments, "connections", 8)),
                number(arguments, "services", 1000),
                number(arguments, "seed", 1));
    }

    private static int number(String[] arguments, String name, int otherwise) {
        String prefix = "--" + name + "=";
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> Integer.parseInt(argument.substring(prefix.length())))
                .findFirst()
                .orElse(otherwise);
    }
}
