package longtang.matter;

import java.math.BigDecimal;
import java.util.OptionalLong;

/// Money as people type and read it, in yuan; kept in whole fen.
final class Fen {

    private Fen() {}

    /// `12000`, `12000.50`; nothing is nothing. Empty where it is no amount.
    static OptionalLong read(String text) {
        var plain = text.strip().replace(",", "").replace("，", "");
        if (plain.isEmpty()) return OptionalLong.of(0);
        if (!plain.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) return OptionalLong.empty();
        return OptionalLong.of(new BigDecimal(plain).movePointRight(2).longValueExact());
    }

    /// 12000.00
    static String said(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
