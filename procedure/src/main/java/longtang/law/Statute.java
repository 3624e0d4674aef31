package longtang.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import longtang.law.Ruling.Refused;
import longtang.law.Term.Days;
import longtang.law.Term.WorkDays;

/// A law or ordinance in one version, with what it means by 日 and by the hour.
///
/// @param name the name people cite it by: 行政强制法
/// @param version the day on which this version was passed
public record Statute(
        String name, String title, LocalDate version, DayUnits units, StartHour startHour, List<String> otherNames) {

    /// Does the hour in which a term begins count?
    public enum StartHour {
        /// From the minute: the strict reading, for what an authority owes.
        COUNTED,
        /// From the next full hour: 期间开始的时，不计算在期间内 (民事诉讼法第八十五条).
        NOT_COUNTED
    }

    public static final Statute COERCION = known("行政强制法");
    public static final Statute PENALTY = known("行政处罚法");
    public static final Statute REVIEW = known("行政复议法");
    public static final Statute LITIGATION = known("行政诉讼法");
    public static final Statute CIVIL_PROCEDURE = known("民事诉讼法");
    public static final Statute LITIGATION_INTERPRETATION = known("行政诉讼法司法解释");
    public static final Statute LITIGATION_EVIDENCE = known("行政诉讼证据规定");
    public static final Statute SHANGHAI_DEMOLITION = known("上海市拆除违法建筑若干规定");
    public static final Statute SHANGHAI_ENFORCEMENT = known("上海市城市管理行政执法条例");
    public static final Statute PERSONAL_INFORMATION = known("个人信息保护法");
    public static final Statute E_SIGNATURE = known("电子签名法");
    public static final Statute CIVIL_CODE = known("民法典");

    public Statute {
        otherNames = List.copyOf(otherNames);
    }

    /// By its name, its full title, or another name in use; empty if it is not in `statutes.tsv`.
    public static Optional<Statute> named(String name) {
        return Statutes.named(name);
    }

    public static List<Statute> all() {
        return Statutes.all();
    }

    private static Statute known(String name) {
        return Statutes.named(name).orElseThrow(() -> new IllegalStateException("statutes.tsv lacks " + name));
    }

    public Article article(int number) {
        return new Article(this, number, 0, 0);
    }

    /// So many 日 of this statute, in the unit that it means.
    public Term days(int count) {
        return units.working(count) ? new WorkDays(count) : new Days(count);
    }

    /// A term under this statute: in our grammar (`5wd`) or in the statute's words (五日).
    ///
    /// Refused as `term.unreadable`, or as `term.unit` with the article if the unit is not the statute's.
    public Ruling<Term> term(String text) {
        var term = Term.read(text).or(() -> TermReader.inWords(text, this));
        return term.map(this::check).orElseGet(() -> Ruling.refuse("term.unreadable", "", "law.term.unreadable", text));
    }

    /// Whether the term's unit is the one that this statute means.
    public Ruling<Term> check(Term term) {
        return switch (term) {
            case Term.WorkDays(var count) ->
                units.working(count) || units instanceof DayUnits.AsWritten
                        ? Ruling.allow(term)
                        : wrongUnit(term, new Days(count));
            case Term.Days(var count) ->
                units.working(count) ? wrongUnit(term, new WorkDays(count)) : Ruling.allow(term);
            case Term.Longest(var terms) ->
                terms.stream()
                        .map(this::check)
                        .filter(Refused.class::isInstance)
                        .findFirst()
                        .orElseGet(() -> Ruling.allow(term));
            case Term.Hours _, Term.WorkHours _, Term.Months _, Term.Years _, Term.Until _ -> Ruling.allow(term);
        };
    }

    private Ruling<Term> wrongUnit(Term written, Term meant) {
        return Ruling.refuse("term.unit", unitSource(), "law.term.unit", written.toString(), meant.toString(), name);
    }

    private String unitSource() {
        return unitArticle().map(Article::toString).orElse(name);
    }

    /// The article that says what its days are; empty if the text itself says 工作日 where it means them.
    public Optional<Article> unitArticle() {
        return switch (units) {
            case DayUnits.UpTo upTo -> Optional.of(article(upTo.article()));
            case DayUnits.Only only -> Optional.of(article(only.article()));
            case DayUnits.Natural(var article) -> Optional.ofNullable(article).map(this::article);
            case DayUnits.AsWritten _ -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "《" + name + "》";
    }
}
