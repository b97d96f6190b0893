package slotwright.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import slotwright.local.LocalStack;

/**
 * An administrator's token as attackers change it, each in one way only. Those whose signature is right are signed
 * with the issuer's own key, so that nothing but the one claim is wrong.
 */
public final class ForgedTokens {

    private static final String UNCHANGED = "with nothing changed";

    /** Far beyond the 30 seconds by which clocks may differ. */
    private static final int TEN_MINUTES = 600;

    private final EllipticCurveJsonWebKey issuers;
    private final EllipticCurveJsonWebKey attackers;
    private final RsaJsonWebKey attackersRsa;
    private final String genuine;

    private ForgedTokens() throws IOException, JoseException {
        Path kept = LocalStack.startOrJoin().folder().resolve("issuer/signing-key.json");
        issuers = (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(kept));
        attackers = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        attackersRsa = RsaJwkGenerator.generateJwk(2048);
        genuine = Tokens.administrator();
    }

    /** Each by what is wrong with it. */
    private static Map<String, String> all() {
        try {
            return new ForgedTokens().forge();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException | InvalidJwtException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Each is refused where administrators may read, and also where nobody needs a token; the same claims signed anew
     * with nothing changed are not.
     *
     * @param paths of the running service
     */
    public static void areRefusedAt(String... paths) {
        Map<String, String> forged = all();
        String unchanged = forged.remove(UNCHANGED);
        for (String path : paths) {
            asked(path, unchanged).then().statusCode(200);
            forged.forEach((fault, token) -> {
                Response answer = asked(path, token);
                assertEquals(401, answer.statusCode(), path + " with a token " + fault + ": " + answer.asString());
                assertEquals("application/problem+json", answer.contentType(), fault);
                assertEquals("/problems/unauthenticated", answer.path("type"), fault);
                assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"), fault);
            });
        }
    }

    private static Response asked(String path, String token) {
        return RestAssured.given().header("Authorization", Tokens.bearer(token)).get(path);
    }

    private Map<String, String> forge() throws JoseException, InvalidJwtException {
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put(UNCHANGED, changed(claims -> {}));
        forged.put("no algorithm", withoutSignature("none"));
        forged.put("no algorithm, written otherwise", withoutSignature("nOnE"));
        forged.put("HMAC with the public key", hmac());
        forged.put("a foreign key under the issuer's key id", signed(attackers, issuers.getKeyId(), Map.of()));
        forged.put("a foreign key under its own id", signed(attackers, "attacker", Map.of()));
        forged.put("a foreign key under a path as its id", signed(attackers, "../../dev/null", Map.of()));
        forged.put(
                "a foreign key that the header says where to get",
                signed(attackers, "attacker", Map.of("jku", "https://attacker.example/jwks")));
        forged.put(
                "a foreign key in the header itself",
                signed(
                        attackers,
                        "attacker",
                        Map.of("jwk", attackers.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))));
        forged.put("another algorithm", rsa());
        forged.put("changed after it was signed", tampered());
        forged.put("expired", changed(claims -> claims.setExpirationTime(secondsFromNow(-TEN_MINUTES))));
        forged.put("not valid yet", changed(claims -> claims.setNotBefore(secondsFromNow(TEN_MINUTES))));
        forged.put("of another issuer", changed(claims -> claims.setIssuer("http://issuer.example")));
        forged.put("for another audience", changed(claims -> claims.setAudience("another-service")));
        forged.put("for no audience", changed(claims -> claims.unsetClaim("aud")));
        forged.put("for ever", changed(claims -> claims.unsetClaim("exp")));
        forged.put("of nobody", changed(claims -> claims.unsetClaim("sub")));
        return forged;
    }

    @FunctionalInterface
    private interface Change {
        void make(JwtClaims claims);
    }

    private String changed(Change change) throws JoseException, InvalidJwtException {
        JwtClaims claims = claims();
        change.make(claims);
        return signed(claims);
    }

    private String signed(JwtClaims claims) throws JoseException {
        return signed(claims, issuers, issuers.getKeyId(), Map.of());
    }

    private String signed(EllipticCurveJsonWebKey key, String keyId, Map<String, Object> headers)
            throws JoseException, InvalidJwtException {
        return signed(claims(), key, keyId, headers);
    }

    private static String signed(
            JwtClaims claims, EllipticCurveJsonWebKey key, String keyId, Map<String, Object> headers)
            throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(keyId);
        headers.forEach((name, value) -> signature.getHeaders().setObjectHeaderValue(name, value));
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        return signature.getCompactSerialization();
    }

    private String withoutSignature(String algorithm) {
        return encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}") + "." + genuine.split("\\.")[1] + ".";
    }

    private String hmac() throws JoseException, InvalidJwtException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims().toJson());
        signature.setKey(new HmacKey(issuers.getPublicKey().getEncoded()));
        signature.setKeyIdHeaderValue(issuers.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        return signature.getCompactSerialization();
    }

    private String rsa() throws JoseException, InvalidJwtException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims().toJson());
        signature.setKey(attackersRsa.getPrivateKey());
        signature.setKeyIdHeaderValue(issuers.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return signature.getCompactSerialization();
    }

    private String tampered() throws InvalidJwtException {
        JwtClaims claims = claims();
        claims.setStringListClaim("roles", List.of("admin", "auditor"));
        String[] parts = genuine.split("\\.");
        return parts[0] + "." + encoded(claims.toJson()) + "." + parts[2];
    }

    private JwtClaims claims() throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setSkipAllValidators()
                .setVerificationKey(issuers.getPublicKey())
                .build()
                .processToClaims(genuine);
    }

    private static NumericDate secondsFromNow(int seconds) {
        NumericDate date = NumericDate.now();
        date.addSeconds(seconds);
        return date;
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
