package slotwright.story.prices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import slotwright.story.prices.PriceCart.AddOn;
import slotwright.story.prices.PriceCart.Visit;

/**
 * Reads the sheet. Carts have empty lines between them; a line begins with its kind, and one of the price itself with
 * blanks. Blanks in a row count as one.
 */
public final class PriceSheet {

    private static final String LINE = "";

    private PriceSheet() {}

    /** @param name of the file, without its ending */
    public static List<PriceCart> read(String name) {
        return Arrays.stream(text(name + ".txt").split("\n\n+"))
                .map(PriceSheet::rows)
                .filter(rows -> !rows.isEmpty())
                .map(PriceSheet::cart)
                .toList();
    }

    static String text(String file) {
        try (InputStream in = PriceSheet.class.getResourceAsStream("/prices/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Row(String kind, String rest) {

        static Row of(String line) {
            String[] parts = line.startsWith(" ") ? new String[] {LINE, line} : line.split(" ", 2);
            return new Row(parts[0], parts[1].strip().replaceAll(" +", " "));
        }
    }

    private static List<Row> rows(String block) {
        return block.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(Row::of)
                .toList();
    }

    private static PriceCart cart(List<Row> rows) {
        Map<String, List<String>> of = rows.stream()
                .collect(Collectors.groupingBy(Row::kind, Collectors.mapping(Row::rest, Collectors.toList())));
        String[] at = one(of, "at").split(",? ");
        PriceText price = new PriceText(
                all(of, LINE).map(PriceSheet::line).toList(),
                all(of, "not").toList(),
                Stream.of("held", "added")
                        .flatMap(kind -> all(of, kind).map(tax -> kind + " " + tax))
                        .toList(),
                one(of, "sums"));
        return new PriceCart(
                one(of, "cart"),
                all(of, "only").findAny().orElse(null),
                all(of, "beside").findAny().orElse(null),
                all(of, "given").toList(),
                at[0],
                at[1],
                LocalTime.parse(at[2]),
                all(of, "visit").map(PriceSheet::visit).toList(),
                price);
    }

    private static Stream<String> all(Map<String, List<String>> rows, String kind) {
        return rows.getOrDefault(kind, List.of()).stream();
    }

    private static String one(Map<String, List<String>> rows, String kind) {
        List<String> found = rows.getOrDefault(kind, List.of());
        if (found.size() != 1) {
            throw new IllegalArgumentException("a cart needs one " + kind + ": " + rows);
        }
        return found.get(0);
    }

    private static PriceText.Line line(String row) {
        List<String> words = List.of(row.split(" "));
        return new PriceText.Line(
                words.get(0),
                words.get(1),
                String.join(" ", words.subList(2, words.size() - 1)),
                words.get(words.size() - 1));
    }

    private static Visit visit(String row) {
        String[] parts = row.split(" \\+ ");
        List<AddOn> addOns = new ArrayList<>();
        for (String part : List.of(parts).subList(1, parts.length)) {
            String[] words = part.split(" x ");
            addOns.add(new AddOn(words[0], words.length > 1 ? Integer.parseInt(words[1]) : 1));
        }
        return new Visit(parts[0], addOns);
    }
}
