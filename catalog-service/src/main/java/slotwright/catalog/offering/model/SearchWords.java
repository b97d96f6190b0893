package slotwright.catalog.offering.model;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that a full-text index finds a text by, equal for text and question: lower case, without accents, each
 * with a mark in front. Databases leave out words that are short or common in English; with the mark none is.
 * Scripts without spaces are cut into pairs of neighbours.
 */
public final class SearchWords {

    /** More than any text has. */
    public static final int BEHIND_WHOLE_WORDS = 1_000_000;

    private static final String MARK = "w_";
    private static final int MOST_ASKED = 10;
    private static final int LONGEST = 60;
    private static final int PREFIX_FROM = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++");

    private SearchWords() {}

    /** As they are stored, separated by spaces. */
    public static String of(String text) {
        return words(text).stream().map(word -> MARK + word).collect(Collectors.joining(" "));
    }

    /** Those of title and description, in this order. */
    public static String of(ServiceDefinition service) {
        return of(service.title() + ' ' + service.description());
    }

    /** The words of a question with their marks, a few at most. */
    public static List<String> asked(String text) {
        return words(text).stream().limit(MOST_ASKED).map(word -> MARK + word).toList();
    }

    /**
     * The question in MySQL's boolean mode: every word must be there, those of three letters or more at least as a
     * beginning. Empty where there is no word, and then nothing is found.
     */
    public static String question(List<String> asked) {
        return asked.stream()
                .map(word -> "+" + word + (word.length() >= MARK.length() + PREFIX_FROM ? "*" : ""))
                .collect(Collectors.joining(" "));
    }

    /**
     * How far behind the words stand that are asked for, all of them together: the smaller, the better it fits. A
     * word that only begins so counts as if it stood far behind.
     *
     * @param words as they are stored
     */
    public static int place(String words, List<String> asked) {
        String all = ' ' + words + ' ';
        return asked.stream()
                .mapToInt(word -> {
                    int whole = position(all, ' ' + word + ' ');
                    return whole > 0 ? whole : BEHIND_WHOLE_WORDS + position(all, ' ' + word);
                })
                .sum();
    }

    /** From one, as databases count; zero where it is not there. */
    private static int position(String all, String part) {
        int index = all.indexOf(part);
        return index < 0 ? 0 : all.codePointCount(0, index) + 1;
    }

    private static Set<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String composed = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Set<String> words = new LinkedHashSet<>();
        WORD.matcher(composed).results().forEach(match -> collect(match.group(), words));
        return words;
    }

    private static void collect(String run, Set<String> words) {
        int[] points = run.codePoints().toArray();
        int from = 0;
        for (int i = 0; i <= points.length; i++) {
            boolean end = i == points.length;
            if (end || spaceless(points[i])) {
                if (i > from) {
                    words.add(new String(points, from, Math.min(i - from, LONGEST)));
                }
                from = i + 1;
            }
            if (!end && spaceless(points[i])) {
                boolean pair = i + 1 < points.length && spaceless(points[i + 1]);
                boolean alone = i == 0 || !spaceless(points[i - 1]);
                if (pair || alone) {
                    words.add(new String(points, i, pair ? 2 : 1));
                }
            }
        }
    }

    private static boolean spaceless(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
