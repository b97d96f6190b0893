package slotwright.booking.reservation.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The public number of a booking: {@code BK}, the date on which it was made ({@code yyyyMMdd}), seven random
 * characters of Crockford's base 32 and a check character over all that (Luhn modulo 32, which finds every
 * wrong character and nearly every swap of two neighbours).
 */
public record BookingNumber(String text) {

    public static final int LENGTH = 18;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_CHARACTERS = 7;

    public static BookingNumber make(LocalDate made, RandomGenerator random) {
        StringBuilder body = new StringBuilder(LENGTH).append(DateTimeFormatter.BASIC_ISO_DATE.format(made));
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            body.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new BookingNumber("BK" + body + check(body));
    }

    /** Whether the text can be a number at all; says nothing about there being such a booking. */
    public static boolean isPlausible(String text) {
        if (text == null || text.length() != LENGTH || !text.startsWith("BK")) {
            return false;
        }
        String body = text.substring(2, LENGTH - 1);
        return body.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0) && text.charAt(LENGTH - 1) == check(body);
    }

    /** As people type it: lower case, and the letters that Crockford reads as digits. */
    public static String normalised(String typed) {
        String upper = typed.strip().toUpperCase(Locale.ROOT);
        return upper.length() == LENGTH
                ? upper.substring(0, 2)
                        + upper.substring(2).replace('O', '0').replace('I', '1').replace('L', '1')
                : upper;
    }

    private static char check(CharSequence body) {
        int size = ALPHABET.length();
        int sum = 0;
        int factor = 2;
        for (int i = body.length() - 1; i >= 0; i--) {
            int addend = factor * ALPHABET.indexOf(body.charAt(i));
            sum += addend / size + addend % size;
            factor = 3 - factor;
        }
        return ALPHABET.charAt((size - sum % size) % size);
    }
}
