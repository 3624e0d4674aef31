package longtang.ledger;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences for people: where it is, what stands there, and what to do about it.
///
/// In a sentence {0} is the row, {1} the column, {2} the value and {3} onwards what the reject adds.
public final class Words {

    private static final int LONGEST_VALUE = 40;

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /// Chinese for every Chinese locale, English for all others.
    public static Words in(Locale locale) {
        var spoken = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        var asked = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Words(ResourceBundle.getBundle("longtang.ledger.words", spoken, asked), spoken);
    }

    /// 第 17 行“排查日期”写作“2025-13-01”，不是有效日期；请改成如 2025-06-11。
    public String sentence(Reject reject) {
        List<Object> args = new ArrayList<>();
        args.add(Integer.toString(reject.row()));
        args.add(reject.column());
        args.add(brief(reject.value()));
        for (var arg : reject.args()) args.add(arg.startsWith("@") ? word(arg.substring(1)) : arg);
        return new MessageFormat(bundle.getString(reject.reason()), locale).format(args.toArray());
    }

    /// 入户摸排表
    public String kind(LedgerKind kind) {
        return word("kind." + kind.code());
    }

    boolean has(String code) {
        return bundle.containsKey(code);
    }

    private String word(String key) {
        return bundle.containsKey(key) ? bundle.getString(key) : key;
    }

    private static String brief(String value) {
        var line = value.replaceAll("\\s+", " ");
        return line.length() > LONGEST_VALUE ? line.substring(0, LONGEST_VALUE) + "…" : line;
    }
}
