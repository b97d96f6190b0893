package slotwright.local.issuer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was posted as {@code application/x-www-form-urlencoded}. */
record Form(Map<String, List<String>> values) {

    /** @throws Refusal if it is not such a text */
    static Form of(String body) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return new Form(values);
    }

    /** @throws Refusal if it is missing, empty or there twice */
    String required(String name) {
        return optional(name).orElseThrow(() -> Refusal.invalidRequest(name + " is missing"));
    }

    /** @throws Refusal if it is there twice */
    Optional<String> optional(String name) {
        List<String> given = all(name);
        if (given.size() > 1) {
            throw Refusal.invalidRequest(name + " is there more than once");
        }
        return given.stream().findFirst().filter(value -> !value.isEmpty());
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalidRequest("the form is not encoded as one");
        }
    }
}
