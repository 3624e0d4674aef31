package longtang.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/// How a checkpoint is signed: Ed25519 always, SM2 beside it where the law of commercial cryptography asks for it.
enum Scheme {

    /// RFC 8032; type 0x01 of C2SP signed-note.
    ED25519(new byte[] {0x01}, 32) {
        @Override
        byte[] newPrivateKey(SecureRandom random) {
            return new Ed25519PrivateKeyParameters(random).getEncoded();
        }

        @Override
        byte[] publicKey(byte[] privateKey) {
            return new Ed25519PrivateKeyParameters(privateKey, 0)
                    .generatePublicKey()
                    .getEncoded();
        }

        @Override
        byte[] sign(byte[] privateKey, byte[] message, SecureRandom random) {
            var signer = new Ed25519Signer();
            signer.init(true, new Ed25519PrivateKeyParameters(privateKey, 0));
            signer.update(message, 0, message.length);
            return signer.generateSignature();
        }

        @Override
        boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
            var signer = new Ed25519Signer();
            signer.init(false, new Ed25519PublicKeyParameters(publicKey, 0));
            signer.update(message, 0, message.length);
            return signer.verifySignature(signature);
        }

        @Override
        boolean isPublicKey(byte[] key) {
            if (key.length != 32) return false;
            try {
                new Ed25519PublicKeyParameters(key, 0);
                return true;
            } catch (IllegalArgumentException notOnTheCurve) {
                return false;
            }
        }
    },

    /// GB/T 32918.2 with SM3 and the default identity of GM/T 0009; public key 04 ‖ x ‖ y, signature r ‖ s.
    ///
    /// The list of C2SP has no type for it: 0xff followed by a name of our own, as the list advises.
    SM2(sm2Type(), 32) {
        @Override
        byte[] newPrivateKey(SecureRandom random) {
            var largest = curve().getN().subtract(BigInteger.TWO);
            while (true) {
                var d = new BigInteger(256, random);
                if (d.signum() > 0 && d.compareTo(largest) <= 0) return fixed(d);
            }
        }

        @Override
        byte[] publicKey(byte[] privateKey) {
            var d = new BigInteger(1, privateKey);
            return new FixedPointCombMultiplier()
                    .multiply(curve().getG(), d)
                    .normalize()
                    .getEncoded(false);
        }

        @Override
        byte[] sign(byte[] privateKey, byte[] message, SecureRandom random) {
            var signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
            var key = new ECPrivateKeyParameters(new BigInteger(1, privateKey), curve());
            signer.init(true, new ParametersWithRandom(key, random));
            signer.update(message, 0, message.length);
            try {
                return signer.generateSignature();
            } catch (CryptoException broken) {
                throw new IllegalStateException("SM2 cannot sign", broken);
            }
        }

        @Override
        boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
            var signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
            signer.init(false, new ECPublicKeyParameters(curve().getCurve().decodePoint(publicKey), curve()));
            signer.update(message, 0, message.length);
            return signature.length == 64 && signer.verifySignature(signature);
        }

        @Override
        boolean isPublicKey(byte[] key) {
            if (key.length != 65 || key[0] != 4) return false;
            try {
                new ECPublicKeyParameters(curve().getCurve().decodePoint(key), curve());
                return true;
            } catch (IllegalArgumentException notOnTheCurve) {
                return false;
            }
        }
    };

    private final byte[] type;
    private final int privateLength;

    Scheme(byte[] type, int privateLength) {
        this.type = type;
        this.privateLength = privateLength;
    }

    abstract byte[] newPrivateKey(SecureRandom random);

    abstract byte[] publicKey(byte[] privateKey);

    abstract byte[] sign(byte[] privateKey, byte[] message, SecureRandom random);

    abstract boolean verify(byte[] publicKey, byte[] message, byte[] signature);

    abstract boolean isPublicKey(byte[] key);

    boolean isPrivateKey(byte[] key) {
        return key.length == privateLength;
    }

    /// The type before a key, as it stands in key lines and goes into the key's number.
    byte[] typed(byte[] key) {
        var typed = Arrays.copyOf(type, type.length + key.length);
        System.arraycopy(key, 0, typed, type.length, key.length);
        return typed;
    }

    static Optional<Scheme> of(byte[] typed) {
        return Arrays.stream(values()).filter(scheme -> scheme.begins(typed)).findFirst();
    }

    byte[] untyped(byte[] typed) {
        return Arrays.copyOfRange(typed, type.length, typed.length);
    }

    private boolean begins(byte[] typed) {
        return typed.length > type.length && Arrays.equals(typed, 0, type.length, type, 0, type.length);
    }

    private static byte[] sm2Type() {
        var type = "\0longtang/sm2-sm3/1".getBytes(US_ASCII);
        type[0] = (byte) 0xff;
        return type;
    }

    private static ECDomainParameters curve() {
        return Sm2Curve.PARAMETERS;
    }

    private static byte[] fixed(BigInteger d) {
        var bytes = new byte[32];
        var written = d.toByteArray();
        int from = Math.max(0, written.length - bytes.length);
        System.arraycopy(written, from, bytes, bytes.length - (written.length - from), written.length - from);
        return bytes;
    }

    private static final class Sm2Curve {
        static final ECDomainParameters PARAMETERS = new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));
    }
}
