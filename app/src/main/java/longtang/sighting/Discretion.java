package longtang.sighting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import longtang.ledger.Field;
import longtang.ledger.Reject;
import longtang.people.AccessRules;
import longtang.people.Reach;
import longtang.people.Role;

/// What of one row may be shown to whom.
///
/// Nobody sees who reported something, nor any telephone or identity number; who does not handle cases sees no party's
/// name either.
/// A name that is hidden in its own column is hidden wherever the row repeats it.
final class Discretion {

    private static final String VEIL = "＊＊＊";
    private static final Set<Field> PERSONAL = EnumSet.of(Field.REPORTER, Field.PHONE);

    // Columns that no list of headers knows may name people all the same.
    private static final Pattern PERSONAL_HEADER = Pattern.compile("诉求人|投诉人|举报人|反映人|来电人|报料人|联系人|姓名|电话|手机|号码|身份证|证件|微信");
    private static final Pattern PARTY_HEADER = Pattern.compile("当事人|搭建人|户主|业主|承租人|房东|租客|住户|居住人|产权人");

    private static final Set<Field> PLAIN = EnumSet.complementOf(
            EnumSet.of(Field.TEXT, Field.NOTE, Field.ACTION, Field.PARTY, Field.SEEN_BY, Field.OUTCOME, Field.REQUEST));
    private static final Pattern NUMBERS = Pattern.compile(String.join(
            "|",
            "(?<![0-9０-９])[1１][3-9３-９](?:[- ]?[0-9０-９*＊]){9}(?![0-9０-９])", // mobile
            "(?<![0-9])0[0-9]{2,3}[-— ]?[0-9*]{7,8}(?![0-9])", // land line with its area
            "(?<![0-9A-Za-z-])(?!(?:19|20)[0-9]{6})[2-8][0-9*]{7}(?![0-9A-Za-z])", // land line
            "(?<![0-9])[0-9*]{17}[0-9Xx](?![0-9])")); // identity card
    private static final Pattern NOBODY = Pattern.compile("匿名|市民|居民|群众|业主|住户|不详|不明|未知|无|保密|〔密存〕|[-—/*＊ ]+");

    private final Map<String, Field> columns;
    private final Role eyes;
    private final List<String> secrets;

    private Discretion(Map<String, Field> columns, Role eyes, List<String> secrets) {
        this.columns = columns;
        this.eyes = eyes;
        this.secrets = secrets;
    }

    static Discretion over(Map<String, String> original, Map<String, Field> columns, Role eyes) {
        var secrets = new ArrayList<String>();
        var discretion = new Discretion(columns, eyes, secrets);
        original.forEach((header, value) -> {
            var name = value.strip();
            if (discretion.hides(header) && name.codePointCount(0, name.length()) >= 2 && !isNobody(name)) {
                secrets.add(name);
            }
        });
        secrets.sort(Comparator.comparingInt(String::length).reversed());
        return discretion;
    }

    static boolean isNobody(String name) {
        return NOBODY.matcher(name).matches();
    }

    Shown show(String header, String value) {
        if (value.isBlank()) return new Shown(header, "", false);
        if (hides(header)) return new Shown(header, "", true);
        return new Shown(header, veil(columns.get(header), value), false);
    }

    /// A text of the row that stands in no column of its own.
    String veil(String text) {
        return veil(null, text);
    }

    private String veil(@org.jspecify.annotations.Nullable Field field, String text) {
        var veiled = text;
        for (var secret : secrets) veiled = veiled.replace(secret, VEIL);
        return field != null && PLAIN.contains(field)
                ? veiled
                : NUMBERS.matcher(veiled).replaceAll(VEIL);
    }

    /// A fault says what stood in the cell. Without a column it could be any cell: then it does not say.
    Reject veil(Reject fault) {
        var value = fault.column().isEmpty() ? "" : shown(fault.column(), fault.value());
        return new Reject(fault.file(), fault.row(), fault.column(), value, fault.reason(), fault.args());
    }

    private String shown(String header, String value) {
        var shown = show(header, value);
        return shown.hidden() ? VEIL : shown.value();
    }

    private boolean hides(String header) {
        var field = columns.get(header);
        if (field == null) return PERSONAL_HEADER.matcher(header).find() || hidesParties() && isParty(header);
        return PERSONAL.contains(field) || hidesParties() && field == Field.PARTY;
    }

    private boolean hidesParties() {
        return AccessRules.shipped().reach(eyes, "reveal-party") == Reach.NOTHING;
    }

    static boolean isParty(String header) {
        return PARTY_HEADER.matcher(header).find();
    }
}
