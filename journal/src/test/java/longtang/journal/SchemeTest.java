package longtang.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemeTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] MESSAGE = "message digest".getBytes(UTF_8);
    private static final byte[] ED25519_SPKI = HEX.parseHex("302a300506032b6570032100");
    private static final byte[] SM2_SPKI = HEX.parseHex("3059301306072a8648ce3d020106082a811ccf5501822d034200");

    @TempDir
    Path folder;

    // GB/T 32918.5-2017, annex A.2: the signature of "message digest" on the recommended curve.
    @Test
    void sm2_agrees_with_the_example_of_the_standard() {
        var secret = HEX.parseHex("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8");
        var expected = HEX.parseHex("04"
                + "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13");
        var signature = HEX.parseHex("f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                + "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");

        assertThat(Scheme.SM2.publicKey(secret)).isEqualTo(expected);
        assertThat(Scheme.SM2.verify(expected, MESSAGE, signature)).isTrue();
        signature[63] ^= 1;
        assertThat(Scheme.SM2.verify(expected, MESSAGE, signature)).isFalse();
    }

    @Test
    void the_jdk_accepts_our_ed25519() throws Exception {
        var random = new SecureRandom();
        for (int i = 0; i < 20; i++) {
            var secret = Scheme.ED25519.newPrivateKey(random);
            var spki = joined(ED25519_SPKI, Scheme.ED25519.publicKey(secret));
            var judge = Signature.getInstance("Ed25519");
            judge.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
            judge.update(MESSAGE);
            assertThat(judge.verify(Scheme.ED25519.sign(secret, MESSAGE, random)))
                    .isTrue();
        }
    }

    // OpenSSL wants SPKI and DER; otherwise nothing is turned around.
    @Test
    void openssl_accepts_our_sm2() throws Exception {
        Assumptions.assumeTrue(
                openssl("list", "-public-key-algorithms").contains("SM2"), "openssl with SM2 is not here");
        var random = new SecureRandom();
        var secret = Scheme.SM2.newPrivateKey(random);
        var signature = Scheme.SM2.sign(secret, MESSAGE, random);
        Files.write(folder.resolve("key"), joined(SM2_SPKI, Scheme.SM2.publicKey(secret)));
        Files.write(folder.resolve("message"), MESSAGE);
        Files.write(folder.resolve("signature"), der(signature));

        assertThat(judgedByOpenssl()).contains("Signature Verified Successfully");
        Files.write(folder.resolve("message"), "another message".getBytes(UTF_8));
        assertThat(judgedByOpenssl()).doesNotContain("Successfully");
    }

    private String judgedByOpenssl() throws Exception {
        return openssl(
                "pkeyutl",
                "-verify",
                "-pubin",
                "-keyform",
                "DER",
                "-inkey",
                folder.resolve("key").toString(),
                "-rawin",
                "-digest",
                "sm3",
                "-in",
                folder.resolve("message").toString(),
                "-sigfile",
                folder.resolve("signature").toString(),
                "-pkeyopt",
                "distid:1234567812345678");
    }

    private static String openssl(String... arguments) throws InterruptedException {
        try {
            var command = new ArrayList<>(List.of("openssl"));
            command.addAll(List.of(arguments));
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            process.waitFor();
            return said;
        } catch (IOException notHere) {
            return "";
        }
    }

    private static byte[] der(byte[] plain) {
        var r = new BigInteger(1, Arrays.copyOf(plain, 32)).toByteArray();
        var s = new BigInteger(1, Arrays.copyOfRange(plain, 32, 64)).toByteArray();
        return joined(
                new byte[] {0x30, (byte) (4 + r.length + s.length), 2, (byte) r.length},
                joined(r, joined(new byte[] {2, (byte) s.length}, s)));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
