package slotwright.catalog.naming;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The readable name of a thing in an address: lower-case Latin words and digits joined by single hyphens. */
public final class Slug {

    public static final int MAX_LENGTH = 80;
    public static final String PATTERN = "[a-z0-9]+([_-][a-z0-9]+)*";

    /** Letters that do not come apart into a plain letter and a mark. */
    private static final Map<String, String> LETTERS = Map.of(
            "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i", "&", " and ");

    private Slug() {}

    /** Empty where the title has no letter or digit that Latin can write. */
    public static Optional<String> of(String title) {
        String text = title.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            text = text.replace(letter.getKey(), letter.getValue());
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        String words = trimmed(plain.replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-"));
        String cut = words.length() <= MAX_LENGTH ? words : trimmed(words.substring(0, MAX_LENGTH));
        return cut.isEmpty() ? Optional.empty() : Optional.of(cut);
    }

    /** Where the title gives none, the kind of thing and the beginning of its id. */
    public static String of(String title, String kind, UUID id) {
        return of(title).orElseGet(() -> kind + "-" + id.toString().substring(0, 8));
    }

    private static String trimmed(String words) {
        int from = words.startsWith("-") ? 1 : 0;
        int to = words.endsWith("-") ? words.length() - 1 : words.length();
        return from >= to ? "" : words.substring(from, to);
    }
}
