package longtang.register;

import java.util.Optional;
import java.util.regex.Pattern;

/// A person as a ledger names one, reduced to what may be compared: the whole name if it was written,
/// else the surname. It never prints itself.
public record Party(String surname, String whole) {

    private static final Pattern TITLE =
            Pattern.compile("(某|先生|女士|小姐|老太|阿婆|阿姨|阿公|老伯|伯伯|师傅|老师|大爷|大妈|家|户|同志|夫妇|×|\\*|X).*$");
    private static final Pattern NOBODY = Pattern.compile("不详|不明|未知|无|空|居民|业主|房东|租客|住户|匿名|保密");

    // The hundred commonest surnames and those of Shanghai: before 家 any other character may stand (我家, 人家).
    private static final String SURNAMES =
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文施洪庞严倪殷费裘卫穆滕柏时乐庄柳卞陶俞章凌骆奚翁鲍葛虞祝季向华郁戚柯谈濮尤申孔梅岑齐童闵盛应";
    private static final Pattern NAMED =
            Pattern.compile("(?:当事人|搭建人|业主|屋主|户主|房主|住户|租户)(?:为|是|:)?(\\p{IsHan})(?:某|先生|女士|阿姨|老伯|老太|阿婆|师傅|姓)");
    private static final Pattern HOUSE =
            Pattern.compile("(\\p{IsHan})(?:某|姓|先生|阿姨|师傅|老伯|老太|阿婆)?(?:家|户)(?!具|电|庭|门|长|政|用)");
    private static final Pattern BRACKETED = Pattern.compile("[(].*");
    private static final Pattern NOT_A_NAME = Pattern.compile("[^\\p{IsHan}X*×]");
    private static final Pattern FAMILIAR = Pattern.compile("^[老小](?=\\p{IsHan}$)");

    /// A person whom a text holds responsible: 当事人冯某, 费家搭的. The text as [Vocabulary#asWritten] gives it.
    static Optional<Party> inText(String text) {
        var named = NAMED.matcher(text);
        if (named.find()) return Optional.of(new Party(named.group(1), ""));
        var house = HOUSE.matcher(text);
        for (int from = 0; house.find(from); from = house.start() + 1) {
            if (SURNAMES.contains(house.group(1))) return Optional.of(new Party(house.group(1), ""));
        }
        return Optional.empty();
    }

    static Optional<Party> read(String cell) {
        var before = BRACKETED.matcher(Vocabulary.asWritten(cell)).replaceFirst("");
        var name = NOT_A_NAME.matcher(before).replaceAll("");
        if (NOBODY.matcher(name).find()) return Optional.empty();
        var bare = FAMILIAR.matcher(TITLE.matcher(name).replaceFirst("")).replaceFirst("");
        if (bare.isEmpty() || bare.length() > 4) return Optional.empty();
        return Optional.of(new Party(bare.substring(0, 1), bare.length() > 1 ? bare : ""));
    }

    @Override
    public String toString() {
        return "Party[***]";
    }
}
