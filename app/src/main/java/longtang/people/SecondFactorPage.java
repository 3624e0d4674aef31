package longtang.people;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Setting up the phone's code: the secret as a picture and as text, then the recovery codes, this once.
record SecondFactorPage(
        String secret,
        int size,
        String modules,
        String sealed,
        String bad,
        boolean replaces,
        List<String> recoveryCodes) {

    static SecondFactorPage ask(Person by, String secret, String sealed, String bad) {
        var code = QrCode.encodeText(address(by.getUsername(), secret), QrCode.Ecc.MEDIUM);
        return new SecondFactorPage(
                grouped(secret), code.size, path(code), sealed, bad, by.hasSecondFactor(), List.of());
    }

    static SecondFactorPage on(List<String> recoveryCodes) {
        return new SecondFactorPage("", 0, "", "", "", false, recoveryCodes);
    }

    // The form that authenticator apps read: otpauth, Google Authenticator wiki "Key Uri Format".
    private static String address(String account, String secret) {
        return "otpauth://totp/Longtang:" + URLEncoder.encode(account, StandardCharsets.UTF_8) + "?secret=" + secret
                + "&issuer=Longtang";
    }

    private static String path(QrCode code) {
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) path.append("M%d %dh1v1h-1z".formatted(x, y));
            }
        }
        return path.toString();
    }

    private static String grouped(String secret) {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /// A secret does not belong in a log.
    @Override
    public String toString() {
        return "SecondFactorPage[＊]";
    }
}
