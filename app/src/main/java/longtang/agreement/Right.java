package longtang.agreement;

import java.util.Locale;

/// What everybody must have been told before they sign.
public enum Right {
    /// To ask a lawyer, the legal-aid office or anybody else first.
    ADVICE("可以先请律师、法律援助机构或者其他人咨询"),
    /// Not to sign at all.
    REFUSAL("可以不签"),
    /// To take the word back until the work begins.
    WITHDRAWAL("开工以前可以随时撤回，网页、书面、电话同样有效"),
    /// That not signing has no other disadvantage than the procedure that the law provides.
    NO_DISADVANTAGE("不签只是按法定程序处理，没有别的不利");

    private final String words;

    Right(String words) {
        this.words = words;
    }

    /// As it stands on the paper.
    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
