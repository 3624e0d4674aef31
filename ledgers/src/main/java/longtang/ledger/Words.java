package longtang.ledger;

import java.util.Locale;

/// The sentences for people: where it is, what stands there, and what to do about it.
public final class Words {

    private Words() {}

    public static Words in(Locale locale) {
        return new Words();
    }

    /// 第 17 行“排查日期”写作“2025-13-01”，不是有效日期；请改成如 2025-06-11。
    public String sentence(Reject reject) {
        return reject.reason();
    }
}
