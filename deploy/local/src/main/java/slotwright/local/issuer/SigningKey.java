package slotwright.local.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import slotwright.local.PrivateFiles;

/** The key that signs: made at the first start, readable by its owner only, the same ever after. */
final class SigningKey {

    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final EllipticCurveJsonWebKey key;

    private SigningKey(EllipticCurveJsonWebKey key) {
        this.key = key;
    }

    /** @throws IllegalStateException if others may read the file */
    static SigningKey keptIn(Path folder) {
        Path file = folder.resolve("signing-key.json");
        try {
            if (Files.notExists(file)) {
                PrivateFiles.write(file, made().toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            }
            if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw new IllegalStateException(file + " can be read by others: make it 0600, or delete it");
            }
            return new SigningKey((EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(file + " holds no key", e);
        }
    }

    private static EllipticCurveJsonWebKey made() throws JoseException {
        EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
        key.setUse("sig");
        key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        return key;
    }

    /** What everybody may know, as a JWK set. */
    String publicSet() {
        return new org.jose4j.jwk.JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The payload of a token that this key has signed. */
    String verified(String token) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(new AlgorithmConstraints(
                AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256));
        signature.setCompactSerialization(token);
        signature.setKey(key.getPublicKey());
        if (!signature.verifySignature()) {
            throw new JoseException("not signed by this key");
        }
        return signature.getPayload();
    }
}
