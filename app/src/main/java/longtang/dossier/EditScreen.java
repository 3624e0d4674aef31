package longtang.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import longtang.codes.CodeBook;
import longtang.codes.Codes;
import longtang.dossier.ClashPage.Clash;
import longtang.dossier.EditPage.Fieldset;
import longtang.dossier.EditPage.Input;
import longtang.dossier.EditPage.Option;
import longtang.dossier.FactField.Group;
import longtang.people.Person;
import longtang.web.Htmx;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the form for facts together, and the page on which two people's words are laid side by side.
@Component
class EditScreen {

    private final Dossiers dossiers;
    private final Codes codes;

    EditScreen(Dossiers dossiers, Codes codes) {
        this.dossiers = dossiers;
        this.codes = codes;
    }

    CodeBook book() {
        return codes.book();
    }

    /// The form as it is first shown.
    EditPage empty(Person by, Dossier file, Collection<FactField> fields, Htmx htmx, Words words) {
        return new Drawing(by, file, words).page(fields, null, "", htmx);
    }

    /// The form as it was sent, with what cannot be read.
    EditPage again(Person by, Dossier file, EditForm form, String problem, Htmx htmx, Words words) {
        var fields = form.typed().keySet();
        return new Drawing(by, file, words).page(fields, form, problem, htmx);
    }

    /// Mine beside theirs, fact by fact.
    ClashPage clash(Person by, Dossier file, EditForm form, Words words) {
        return new Drawing(by, file, words).clash(form);
    }

    private final class Drawing {

        private final Person by;
        private final Dossier file;
        private final Words words;
        private final Telling telling;
        private final List<Settlement> settlements;

        Drawing(Person by, Dossier file, Words words) {
            this.by = by;
            this.file = file;
            this.words = words;
            this.telling = new Telling(words, codes.book());
            this.settlements = dossiers.settlements(by, file);
        }

        EditPage page(Collection<FactField> fields, @Nullable EditForm form, String problem, Htmx htmx) {
            var fieldsets = Arrays.stream(Group.values())
                    .map(group -> new Fieldset(
                            words.say("dossier.group." + group.name()),
                            fields.stream()
                                    .filter(field -> field.group() == group)
                                    .map(field -> input(field, form))
                                    .toList()))
                    .filter(fieldset -> !fieldset.inputs().isEmpty())
                    .toList();
            return new EditPage(
                    file.number().toString(),
                    telling.title(file),
                    form == null ? file.version() : form.version(),
                    UUID.randomUUID().toString(),
                    fieldsets,
                    options("basis", form == null ? "SEEN" : form.basis(), false),
                    form == null ? "" : form.why(),
                    form == null ? "" : form.text("assessor"),
                    form == null ? "" : form.on(),
                    problem,
                    htmx.yes());
        }

        private Input input(FactField field, @Nullable EditForm form) {
            var was = form == null ? value(field) : form.was().getOrDefault(field, value(field));
            var typed = form == null ? was : form.typed().getOrDefault(field, was);
            return new Input(
                    field.code(),
                    telling.field(field),
                    typed,
                    was,
                    field.form() instanceof FactForm.OneOf(var list) ? options(list, typed, true) : List.of(),
                    field.form() instanceof FactForm.People,
                    hint(field),
                    form != null && form.unreadable().contains(field) ? words.say("dossier.edit.unreadable") : "");
        }

        private String hint(FactField field) {
            return switch (field.form()) {
                case FactForm.OneOf _, FactForm.Words _, FactForm.Plate _ -> "";
                case FactForm.Amount amount -> words.say("dossier.hint.amount." + amount.unit());
                case FactForm.When _ -> words.say("dossier.hint.when");
                case FactForm.Point _ -> words.say("dossier.hint.point");
                case FactForm.People _ -> words.say("dossier.hint.people");
            };
        }

        // A retired value stays with the file that has it.
        private List<Option> options(String list, String chosen, boolean mayBeEmpty) {
            var options = new ArrayList<Option>();
            if (mayBeEmpty && chosen.isEmpty()) options.add(new Option("", words.say("dossier.edit.choose"), true));
            for (var code : codes.book().list(list).map(it -> it.codes()).orElse(List.of())) {
                if (code.retired() && !code.code().equals(chosen)) continue;
                options.add(new Option(
                        code.code(), code.label(words.locale()), code.code().equals(chosen)));
            }
            return options;
        }

        private String value(FactField field) {
            if (!field.isPersonal()) return file.value(field);
            return settlements.stream()
                    .filter(it -> it.holds() && it.field() == field)
                    .map(Settlement::value)
                    .findFirst()
                    .orElse("");
        }

        ClashPage clash(EditForm form) {
            var fields = form.changes().stream().map(Change::field).toList();
            var later = dossiers.changedSince(by, file, form.version(), fields);
            var clashes = new ArrayList<Clash>();
            for (var change : form.changes()) {
                var theirs = later.stream()
                        .filter(version -> version.changed(change.field()))
                        .findFirst();
                clashes.add(new Clash(
                        change.field().code(),
                        telling.field(change.field()),
                        change.value(),
                        telling.fact(change.field(), change.value()),
                        theirs.isPresent() ? telling.fact(change.field(), value(change.field())) : "",
                        theirs.map(telling::who).orElse(""),
                        theirs.map(version -> telling.minute(version.at())).orElse(""),
                        theirs.isPresent()));
            }
            return new ClashPage(
                    file.number().toString(),
                    telling.title(file),
                    file.version(),
                    UUID.randomUUID().toString(),
                    clashes,
                    form.basis(),
                    form.why(),
                    form.text("assessor"),
                    form.on());
        }
    }
}
