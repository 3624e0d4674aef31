package longtang.law;

import java.io.PrintStream;
import java.util.Locale;
import java.util.TreeSet;
import longtang.law.Ruling.Allowed;
import longtang.law.Ruling.Refused;
import org.jspecify.annotations.Nullable;

/// `longtang due --from 2026-02-10 --term 5d …`: when a term ends, and why.
public final class DueCommand {

    private static final int OK = 0;
    private static final int USAGE = 2;
    private static final int UNREADABLE = 3;
    private static final int REFUSED = 4;

    private final DueArguments asked;
    private final LegalTime time;
    private final LawWords words;
    private final PrintStream out;

    private DueCommand(DueArguments asked, LegalTime time, LawWords words, PrintStream out) {
        this.asked = asked;
        this.time = time;
        this.words = words;
        this.out = out;
    }

    /// Runs the command; never ends the process.
    ///
    /// @param args what follows `due`
    /// @return 0 done, 2 wrong usage, 3 a year's file cannot be read, 4 the statute does not allow the term's unit
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, out, err, Locale.getDefault());
    }

    static int run(String[] args, PrintStream out, PrintStream err, Locale locale) {
        var words = LawWords.in(locale);
        if (DueArguments.asksForHelp(args)) {
            out.println(words.say("law.due.help"));
            return OK;
        }
        try {
            var asked = DueArguments.read(args);
            return new DueCommand(asked, time(asked), words, out).run(err);
        } catch (DueArguments.Wrong wrong) {
            err.println(wrong.sentence(words));
            err.println(words.say("law.due.help"));
            return USAGE;
        } catch (UnreadableCalendar broken) {
            err.println(words.say(broken));
            return UNREADABLE;
        }
    }

    private static LegalTime time(DueArguments asked) throws UnreadableCalendar {
        var calendar = LegalCalendar.bundled();
        return new LegalTime(asked.calendar() == null ? calendar : calendar.with(asked.calendar()), Counting.usual());
    }

    private int run(PrintStream err) throws DueArguments.Wrong {
        return switch (term()) {
            case Refused<Term>(var why) -> {
                if (why.code().equals("term.unreadable")) throw new DueArguments.Wrong("term", asked.term());
                err.println(why.article() + "：" + words.say(why));
                quoteUnit(err);
                yield REFUSED;
            }
            case Allowed<Term>(var term) -> {
                answer(term);
                yield OK;
            }
        };
    }

    private Ruling<Term> term() {
        var statute = asked.statute();
        if (statute != null) return statute.term(asked.term());
        return Term.read(asked.term())
                .map(Ruling::allow)
                .orElseGet(() -> Ruling.refuse("term.unreadable", "", "law.term.unreadable", asked.term()));
    }

    private void answer(Term term) {
        var served = service();
        var start = served == null ? asked.start() : asked.start().onDay(served.day());
        var due = withService(time.due(term, start, asked.pauses()), served);
        if (asked.output() == DueArguments.Output.JSON) out.println(new DueJson(asked, term, served, due).text());
        else tell(term, served, due);
    }

    /// The day on which a public notice serves; null for any other way, which serves on the day given.
    private @Nullable DueDate service() {
        return asked.service() == Delivery.Method.BY_NOTICE
                ? new Service(time, NoticePeriod.shanghai())
                        .noticeOver(asked.start().day())
                : null;
    }

    private static DueDate withService(DueDate due, @Nullable DueDate served) {
        if (served == null || served.certain()) return due;
        var awaited = new TreeSet<>(due.awaited());
        awaited.addAll(served.awaited());
        return new DueDate(due.day(), due.lapses(), awaited, due.derivation());
    }

    private void tell(Term term, @Nullable DueDate served, DueDate due) {
        out.println(DueJson.when(due, term) + (due.certain() ? "" : " " + words.say("law.due.provisional")));
        if (served != null) out.println(words.say("law.due.served", words.explain(served)));
        out.println(words.explain(due));
        quoteUnit(out);
        var article = asked.article();
        if (article == null) return;
        out.println(article + "：" + StatuteBook.quote(article));
        if (StatuteBook.includes(article.statute()) && !StatuteBook.states(article, term))
            out.println(words.say("law.due.not-stated", article, words.term(term)));
    }

    private void quoteUnit(PrintStream where) {
        if (asked.statute() == null) return;
        asked.statute().unitArticle().ifPresent(unit -> where.println(unit + "：" + StatuteBook.quote(unit)));
    }
}
