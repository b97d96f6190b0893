package slotwright.booking.customer.model;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What somebody without an account is found by: keyed digests of e-mail address and phone number, each as 64
 * hexadecimal digits. Two of them are of the same guest if one of the digests is the same.
 *
 * @param emails by each key in use, the one that is stored first; none where there is no address
 * @param phones likewise; not none too
 */
public record BlindContact(List<String> emails, List<String> phones) {

    private static final String RESERVED = "~guest/";
    private static final int DIGITS_OF_LOCK = 4;

    public BlindContact {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
    }

    /** To be stored; null for none. */
    public String email() {
        return emails.isEmpty() ? null : emails.get(0);
    }

    /** Likewise. */
    public String phone() {
        return phones.isEmpty() ? null : phones.get(0);
    }

    /**
     * What is locked while the guest's visits are counted, in the order in which it is. A few digits are enough to keep
     * all visits of one guest apart; that others now and then wait with him costs less than digests that lie about. No
     * subject of a token begins like these.
     */
    public SortedSet<String> locks() {
        SortedSet<String> locks = new TreeSet<>();
        Stream.concat(emails.stream(), phones.stream())
                .forEach(digest -> locks.add(RESERVED + digest.substring(0, DIGITS_OF_LOCK)));
        return locks;
    }

    @Override
    public String toString() {
        return "BlindContact[***]";
    }
}
