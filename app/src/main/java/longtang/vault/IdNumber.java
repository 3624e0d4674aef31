package longtang.vault;

import java.util.Locale;

/// The number of an identity card (GB 11643: 17 digits and a check character). It never prints itself.
public record IdNumber(String number) {

    public IdNumber {
        number = number.strip().toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "＊＊＊";
    }
}
