package longtang.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.ledger.Field;
import longtang.ledger.LedgerEntry;
import longtang.people.Person;

/// What a sighting said, in its own words, without what the reader must not see.
///
/// Nobody sees who reported, or a telephone number; committee staff see no party's name either.
public final class Quote {

    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\dA-Za-z-])(?:1[3-9]\\d[ -]?[\\d*＊xX×]{4}[ -]?[\\d*＊xX×]{4}|(?:0\\d{2,3}-?)?[2-8]\\d{7})(?![\\dA-Za-z-])");
    private static final String CALLED = "(?:某某?|老太太?|先生|女士|小姐|阿婆|阿姨|阿公|老伯|伯伯|师傅|老师|大爷|大妈|家)";

    private final boolean seesParties;

    private Quote(boolean seesParties) {
        this.seesParties = seesParties;
    }

    public static Quote forEyesOf(Person by) {
        return new Quote(by.mayOpen("reveal-party"));
    }

    /// For papers that leave the house.
    static Quote forAnybody() {
        return new Quote(false);
    }

    boolean seesParties() {
        return seesParties;
    }

    /// What it is about, as written: the text of a ticket or note, else the cells that describe the structure.
    public String words(LedgerEntry entry) {
        var told = entry.text(Field.TEXT)
                .orElseGet(() -> joined(entry, Field.PART, Field.KIND, Field.USE, Field.MATERIAL, Field.NOTE));
        return veiled(told, entry);
    }

    /// Where, as written.
    public String place(LedgerEntry entry) {
        var place = entry.text(Field.ADDRESS)
                .orElseGet(() -> Stream.of(Field.LANE, Field.DOOR, Field.ROOM)
                        .flatMap(field -> entry.text(field).stream())
                        .collect(Collectors.joining(" ")));
        return veiled(place, entry);
    }

    private static String joined(LedgerEntry entry, Field... fields) {
        return Stream.of(fields)
                .flatMap(field -> entry.text(field).stream())
                .distinct()
                .collect(Collectors.joining("，"));
    }

    private String veiled(String text, LedgerEntry entry) {
        var veiled = PHONE.matcher(text).replaceAll("（号码略）");
        for (var name : names(entry.text(Field.REPORTER).orElse(""))) veiled = veiled.replace(name, "来电人");
        if (seesParties) return veiled;
        for (var name : names(entry.text(Field.PARTY).orElse(""))) veiled = veiled.replace(name, "当事人");
        return Pattern.compile("[老小]?\\p{IsHan}" + CALLED + "(?=[，。、；：！？\\s]|$|在|的|把|又|说|搭)")
                .matcher(veiled)
                .replaceAll(found ->
                        found.group().matches("(?:大|人|全|一|居|住|店|商|国|自|邻|隔|谁|回|搬|别|几|两|这|那)家") ? found.group() : "某人");
    }

    private static List<String> names(String cell) {
        var names = new ArrayList<String>();
        if (cell.strip().length() >= 2) names.add(cell.strip());
        return names;
    }
}
