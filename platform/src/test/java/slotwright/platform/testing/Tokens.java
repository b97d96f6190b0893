package slotwright.platform.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import slotwright.local.LocalStack;
import slotwright.local.TokenClient;
import slotwright.local.TokenClient.NewUser;

/** Tokens of the build's issuer for people that tests make up; real ones, fetched as clients fetch them. */
public final class Tokens {

    private static final TokenClient ISSUER = LocalStack.startOrJoin().tokens();
    private static final String PASSWORD = UUID.randomUUID().toString();
    private static final Map<String, String> USERS = new ConcurrentHashMap<>();
    private static final Map<String, Kept> TOKENS = new ConcurrentHashMap<>();

    /** Less than half of the time for which a token holds. */
    private static final Duration FRESH = Duration.ofMinutes(4);

    private Tokens() {}

    private record Kept(String token, Instant until) {}

    /** Of an administrator. */
    public static String administrator() {
        return fresh("", ISSUER::operatorToken);
    }

    /** Of somebody in the role; for the same words always of the same person. */
    public static String of(String role, UUID... locations) {
        return of("somebody", role, locations);
    }

    /** @param who tells apart people of one role */
    public static String of(String who, String role, UUID... locations) {
        List<String> places = Arrays.stream(locations).map(UUID::toString).toList();
        String user = USERS.computeIfAbsent(who + role + places, words -> added(role, places, Optional.empty()));
        return fresh(user, () -> ISSUER.token(user, PASSWORD));
    }

    /** Of the one who works as this staff member, at these locations. */
    public static String ofStaff(UUID staffId, UUID... locations) {
        List<String> places = Arrays.stream(locations).map(UUID::toString).toList();
        String user = USERS.computeIfAbsent(
                staffId + "staff" + places, words -> added("staff", places, Optional.of(staffId.toString())));
        return fresh(user, () -> ISSUER.token(user, PASSWORD));
    }

    /** As the value of the header Authorization. */
    public static String bearer(String token) {
        return "Bearer " + token;
    }

    private static String fresh(String user, Supplier<String> login) {
        Instant now = Instant.now();
        return TOKENS.compute(
                        user,
                        (name, kept) -> kept != null && now.isBefore(kept.until())
                                ? kept
                                : new Kept(login.get(), now.plus(FRESH)))
                .token();
    }

    private static String added(String role, List<String> locations, Optional<String> staffId) {
        String name = role + "-" + UUID.randomUUID();
        ISSUER.add(new NewUser(name, PASSWORD, role, locations, staffId, false));
        return name;
    }
}
