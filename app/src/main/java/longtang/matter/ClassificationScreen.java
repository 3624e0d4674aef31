package longtang.matter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import longtang.dossier.FileTitles;
import longtang.law.Refusal;
import longtang.matter.Classifying.Candidate;
import longtang.neighbourhood.Lane;
import longtang.people.Person;
import longtang.playbook.Book;
import longtang.playbook.DecisionTable;
import longtang.playbook.Fact;
import longtang.register.StructureNumber;
import longtang.web.Words;
import org.springframework.stereotype.Component;

/// Says a lane's categories in a person's language.
@Component
class ClassificationScreen {

    private final Classifying classifying;
    private final FileTitles titles;
    private final Matters matters;

    ClassificationScreen(Classifying classifying, FileTitles titles, Matters matters) {
        this.classifying = classifying;
        this.titles = titles;
        this.matters = matters;
    }

    /// @param refused of those sent just now, why they were not kept
    /// @param kept how many of them were; -1 where nothing was sent
    ClassificationPage show(Person by, Lane lane, Map<StructureNumber, Refusal> refused, int kept, Words words) {
        var book = classifying.book().orElseThrow();
        var saying = new Saying(book, words);
        var candidates = classifying.candidates(by, lane.id(), book);
        var path = "/lanes/" + lane.id();
        return new ClassificationPage(
                lane.text(),
                path,
                path + "/classification",
                path + "/like-cases",
                book.title() + " " + book.version(),
                matters.newRequest().toString(),
                by.mayOpen("matter-act"),
                kept,
                candidates.stream()
                        .map(one -> saying.row(one, refused.get(one.file().number())))
                        .toList(),
                saying.sum(candidates),
                saying.table.words().stream().map(saying::option).toList());
    }

    LikeCasesPage likeCases(Person by, Lane lane, Words words) {
        var book = classifying.book().orElseThrow();
        return new LikeCasesPage(
                lane.text(),
                "/lanes/" + lane.id(),
                book.title() + " " + book.version(),
                new Saying(book, words).alike(classifying.candidates(by, lane.id(), book)));
    }

    private final class Saying {

        private final Book book;
        private final DecisionTable table;
        private final Words words;

        Saying(Book book, Words words) {
            this.book = book;
            this.table = Classifying.table(book);
            this.words = words;
        }

        ClassificationPage.Row row(Candidate one, @org.jspecify.annotations.Nullable Refusal refused) {
            var possible = one.possible();
            var decided = one.before().orElse(null);
            return new ClassificationPage.Row(
                    one.file().number().toString(),
                    "/register/" + one.file().number(),
                    one.file().version(),
                    titles.of(one.file(), words),
                    facts(one.known()),
                    possible.open().stream().map(this::ask).toList(),
                    possible.answers().stream().map(this::option).toList(),
                    List.copyOf(possible.reasons()),
                    decided == null
                            ? null
                            : new ClassificationPage.Decided(
                                    option(decided.answer()),
                                    Minutes.said(decided.at()),
                                    decided.byName(),
                                    decided.why()),
                    decided != null && !decided.facts().equals(one.known()),
                    refused == null
                            ? null
                            : new ClassificationPage.Refused(
                                    words.say(refused.fact(), refused.args().toArray()), refused.article()));
        }

        private List<ClassificationPage.Fact> facts(Map<String, String> known) {
            return table.inputs().stream()
                    .filter(known::containsKey)
                    .map(name -> new ClassificationPage.Fact(name, said(name, known.getOrDefault(name, ""))))
                    .toList();
        }

        private ClassificationPage.Ask ask(String name) {
            var fact = fact(name);
            return new ClassificationPage.Ask(
                    name,
                    fact.source(),
                    fact.values().stream()
                            .map(value -> new ClassificationPage.Option(value, said(name, value)))
                            .toList());
        }

        private String said(String name, String value) {
            return Labels.value(fact(name), value, words);
        }

        private Fact fact(String name) {
            return Objects.requireNonNull(book.facts().get(name));
        }

        private ClassificationPage.Option option(String answer) {
            return new ClassificationPage.Option(answer, Labels.answer(answer, words));
        }

        List<ClassificationPage.Sum> sum(List<Candidate> candidates) {
            return table.words().stream()
                    .map(answer -> new ClassificationPage.Sum(option(answer), (int) candidates.stream()
                            .filter(one -> one.before()
                                    .filter(decided -> decided.answer().equals(answer))
                                    .isPresent())
                            .count()))
                    .filter(sum -> sum.files() > 0)
                    .toList();
        }

        List<LikeCasesPage.Row> alike(List<Candidate> candidates) {
            record Alike(Map<String, String> facts, String answer) {}
            var groups = new LinkedHashMap<Alike, List<Classification>>();
            for (var one : candidates)
                one.before()
                        .ifPresent(decided -> groups.computeIfAbsent(
                                        new Alike(decided.facts(), decided.answer()), group -> new ArrayList<>())
                                .add(decided));
            var sorted = new TreeMap<String, LikeCasesPage.Row>();
            groups.forEach((alike, files) -> sorted.put(
                    alike.facts() + alike.answer(),
                    new LikeCasesPage.Row(
                            facts(alike.facts()),
                            option(alike.answer()),
                            files.size(),
                            List.copyOf(Possible.of(book, table, alike.facts()).reasons()),
                            (int) files.stream()
                                    .filter(file -> !file.why().isEmpty())
                                    .count())));
            return List.copyOf(sorted.values());
        }
    }
}
