package longtang.register;

import java.util.Optional;
import java.util.regex.Pattern;

/// A person as a ledger names one, reduced to what may be compared: the whole name if it was written,
/// else the surname. It never prints itself.
public record Party(String surname, String whole) {

    private static final Pattern TITLE =
            Pattern.compile("(某|先生|女士|小姐|老太|阿婆|阿姨|阿公|老伯|伯伯|师傅|老师|大爷|大妈|家|户|同志|夫妇|×|\\*|X).*$");
    private static final Pattern NOBODY = Pattern.compile("不详|不明|未知|无|空|居民|业主|房东|租客|住户|匿名|保密");

    static Optional<Party> read(String cell) {
        var name = Vocabulary.asWritten(cell).replaceAll("[(].*", "").replaceAll("[^\\p{IsHan}X*×]", "");
        if (NOBODY.matcher(name).find()) return Optional.empty();
        var bare = TITLE.matcher(name).replaceFirst("").replaceFirst("^[老小](?=\\p{IsHan}$)", "");
        if (bare.isEmpty() || bare.length() > 4) return Optional.empty();
        return Optional.of(new Party(bare.substring(0, 1), bare.length() > 1 ? bare : ""));
    }

    @Override
    public String toString() {
        return "Party[***]";
    }
}
