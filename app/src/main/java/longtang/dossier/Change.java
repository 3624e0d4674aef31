package longtang.dossier;

import java.time.LocalDate;
import java.util.List;
import longtang.codes.CodeBook;
import longtang.law.Refusal;
import longtang.law.Ruling;
import org.jspecify.annotations.Nullable;

/// What a person wants to settle of a file: this fact has this value, for this reason.
///
/// @param value as typed or as kept: [FactField#read] reads both
/// @param why the reason in words; may be left out only where a ledger says the same
public record Change(FactField field, String value, String why, Ground ground) {

    /// Whose word it is: on what basis, found by whom if not by the one who settles, and when.
    ///
    /// @param basis a code of the list `basis`
    public record Ground(
            String basis, String assessor, @Nullable LocalDate foundOn) {

        public static final Ground SEEN = new Ground("SEEN", "", null);
        public static final Ground DOCUMENT = new Ground("DOCUMENT", "", null);
    }

    private static final int LONGEST_WHY = 500;
    private static final int LONGEST_ASSESSOR = 60;

    public Change(FactField field, String value, String why) {
        this(field, value, why, Ground.SEEN);
    }

    /// @param today the legal day: what is settled has happened by then
    Ruling<Change> checked(CodeBook book, List<String> heard, LocalDate today) {
        var read = field.read(value, book);
        if (read.isEmpty()) return Ruling.refuse("fact-unreadable", "", "dossier.refused.unreadable", field.code());
        if (field.form() instanceof FactForm.When && FactForm.When.isToCome(read.get(), today)) {
            return Ruling.refuse("fact-in-the-future", "", "dossier.refused.future", read.get(), today.toString());
        }
        if (ground.foundOn() != null && ground.foundOn().isAfter(today)) {
            return Ruling.refuse(
                    "fact-in-the-future",
                    "",
                    "dossier.refused.future.found",
                    ground.foundOn().toString(),
                    today.toString());
        }
        if (why.isBlank() && !heard.contains(read.get())) return refuse("fact-without-reason", "dossier.refused.why");
        if (why.length() > LONGEST_WHY || ground.assessor().length() > LONGEST_ASSESSOR) {
            return refuse("fact-reason-too-long", "dossier.refused.long");
        }
        if (book.find("basis", ground.basis()).isEmpty()) {
            return refuse("fact-basis-unknown", "dossier.refused.basis");
        }
        return Ruling.allow(new Change(field, read.get(), why.strip(), ground));
    }

    private Ruling<Change> refuse(String code, String fact) {
        return Ruling.refuse(new Refusal(code, "", fact, List.of(field.code())));
    }
}
