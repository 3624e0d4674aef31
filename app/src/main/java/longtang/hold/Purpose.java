package longtang.hold;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What another office asks for. It stands beside every query on record.
enum Purpose {
    /// 转移登记
    TRANSFER,
    /// 抵押登记
    MORTGAGE,
    /// 租赁登记备案
    LETTING,
    /// 其他依法查验
    CHECK;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Purpose> read(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
