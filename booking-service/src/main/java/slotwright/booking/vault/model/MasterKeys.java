package slotwright.booking.vault.model;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import slotwright.booking.secret.model.NamedKeys;

/**
 * Seals texts for their places and opens them, with people's data keys and the master keys above them. A data key is
 * opened anew each time, which takes microseconds: none stays in memory, and one that is destroyed opens nothing from
 * the same moment on.
 */
public final class MasterKeys {

    private static final String SETTING = "slotwright.secrets.master-key";
    private static final String PROOF = "slotwright";

    private final NamedKeys keys;

    private MasterKeys(NamedKeys keys) {
        this.keys = keys;
    }

    /**
     * @param setting as {@link NamedKeys} reads it; the newest seals, the others still open what they sealed
     * @throws IllegalArgumentException whose message does not quote it
     */
    public static MasterKeys of(String setting) {
        return new MasterKeys(NamedKeys.of(SETTING, setting));
    }

    /** The name of the one that seals. */
    public String newest() {
        return keys.newest();
    }

    /** A new data key. */
    public PersonKey make(UUID personRef) {
        Place place = new PersonKey(personRef, null).place();
        return new PersonKey(personRef, sealedByMaster(place, AesGcm.newKey()));
    }

    /** @param key of the person whom the text is from, or null while nobody is known: then a master key seals it */
    public String seal(PersonKey key, Place place, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        if (key == null) {
            return sealedByMaster(place, plain);
        }
        byte[] bound = bound(place, SealedText.OF_PERSON + "-" + key.personRef());
        return new SealedText(SealedText.OF_PERSON, AesGcm.seal(opened(key), bound, plain)).text();
    }

    /**
     * @param key of the person whom the row names, or null where it names none
     * @return empty where the key was destroyed
     * @throws Unreadable where it cannot be opened although nobody destroyed anything
     */
    public Optional<String> open(PersonKey key, Place place, String text) {
        SealedText sealedText = SealedText.read(text, place);
        if (!sealedText.isOfPerson()) {
            return Optional.of(string(openedByMaster(place, sealedText)));
        }
        if (key == null) {
            throw new Unreadable(place, "its row names nobody");
        }
        if (key.isGone()) {
            return Optional.empty();
        }
        byte[] bound = bound(place, SealedText.OF_PERSON + "-" + key.personRef());
        return Optional.of(
                string(AesGcm.open(opened(key), bound, sealedText.bytes()).orElseThrow(() -> forged(place))));
    }

    /** What only the newest key opens, for who wants to know later whether he has the same one. */
    public String proof() {
        return sealedByMaster(proofPlace(newest()), PROOF.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Unreadable unless the key of this name is here and made this proof */
    public void check(String name, String proof) {
        Place place = proofPlace(name);
        SealedText text = SealedText.read(proof, place);
        if (!text.key().equals(SealedText.ofMaster(name)) || !PROOF.equals(string(openedByMaster(place, text)))) {
            throw forged(place);
        }
    }

    private static Place proofPlace(String name) {
        return new Place("master_key", "proof", name);
    }

    private byte[] opened(PersonKey key) {
        Place place = key.place();
        SealedText text = SealedText.read(key.wrapped(), place);
        if (text.isOfPerson()) {
            throw forged(place);
        }
        return openedByMaster(place, text);
    }

    private String sealedByMaster(Place place, byte[] plain) {
        String name = SealedText.ofMaster(newest());
        byte[] key = keys.byName().get(newest());
        return new SealedText(name, AesGcm.seal(key, bound(place, name), plain)).text();
    }

    private byte[] openedByMaster(Place place, SealedText text) {
        byte[] key = keys.byName().get(text.masterName());
        if (key == null) {
            throw new Unreadable(place, SETTING + " has no key " + text.masterName());
        }
        return AesGcm.open(key, bound(place, text.key()), text.bytes()).orElseThrow(() -> forged(place));
    }

    private static Unreadable forged(Place place) {
        return new Unreadable(place, "it was sealed with another key or for another place");
    }

    /** The row is last because it may hold any character. */
    private static byte[] bound(Place place, String key) {
        return String.join("|", "1", place.table(), place.column(), key, place.row())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String string(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
