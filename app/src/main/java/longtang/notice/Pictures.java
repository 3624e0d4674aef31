package longtang.notice;

import java.util.Base64;
import java.util.List;

/// Pictures as part of a page (`data:`): a paper loads nothing.
public final class Pictures {

    private static final String PNG = "data:image/png;base64,";
    private static final String JPEG = "data:image/jpeg;base64,";

    private Pictures() {}

    public static String png(byte[] bytes) {
        return PNG + Base64.getEncoder().encodeToString(bytes);
    }

    public static String jpeg(byte[] bytes) {
        return JPEG + Base64.getEncoder().encodeToString(bytes);
    }

    static boolean isOne(String source) {
        return List.of(PNG, JPEG).stream().anyMatch(source::startsWith);
    }
}
