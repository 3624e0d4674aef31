package longtang.worksheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import longtang.codes.CodeBook;
import longtang.codes.CodeList;
import longtang.codes.Codes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The forms of the upper level that this street uses: the files in its folder `forms`, and an example.
///
/// They are read again when a file, or a list of values, is no longer what it was. A form with a flaw holds up no
/// other.
@Component
class UpperForms {

    static final int MOST_FILES = 50;

    private static final String FILES = ".*\\.ya?ml";
    private static final Logger LOG = LoggerFactory.getLogger(UpperForms.class);

    /// All forms that can be used, and everything that is wrong with the others.
    record Shelf(List<UpperForm> forms, List<FormProblem> problems) {}

    private record Seen(Path file, long size, FileTime changed) {}

    private record Kept(List<Seen> files, List<CodeList> lists, Shelf shelf) {}

    private final Path folder;
    private final Codes codes;
    private final Languages languages;
    private @Nullable Kept kept;

    UpperForms(@Value("${longtang.folder}") Path folder, Codes codes, Languages languages) {
        this.folder = folder.resolve("forms");
        this.codes = codes;
        this.languages = languages;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        for (var problem : shelf().problems()) LOG.warn("form {}:{} {}", problem.file(), problem.line(), problem.key());
    }

    Optional<UpperForm> find(String key) {
        return shelf().forms().stream().filter(form -> form.key().equals(key)).findFirst();
    }

    synchronized Shelf shelf() {
        var book = codes.book();
        var files = files();
        var last = kept;
        if (last != null && last.files().equals(files) && last.lists().equals(book.lists())) return last.shelf();
        var shelf = read(files, book);
        kept = new Kept(files, book.lists(), shelf);
        return shelf;
    }

    private List<Seen> files() {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(FILES))
                    .sorted()
                    .map(UpperForms::seen)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("folder of forms cannot be read");
            return List.of();
        }
    }

    private static Optional<Seen> seen(Path file) {
        try {
            return Optional.of(new Seen(file, Files.size(file), Files.getLastModifiedTime(file)));
        } catch (IOException goneMeanwhile) {
            return Optional.empty();
        }
    }

    private Shelf read(List<Seen> files, CodeBook book) {
        var forms = new ArrayList<UpperForm>();
        var problems = new ArrayList<FormProblem>();
        for (var seen : files.subList(0, Math.min(files.size(), MOST_FILES))) {
            var read = read(seen, book);
            problems.addAll(read.problems());
            read.form().ifPresent(form -> add(form, forms, problems));
        }
        if (files.size() > MOST_FILES) {
            problems.add(FormProblem.of(name(files.get(MOST_FILES)), 1, "files", Integer.toString(MOST_FILES)));
        }
        var example = example(book);
        problems.addAll(example.problems());
        example.form()
                .filter(form -> forms.stream().noneMatch(own -> isMistakenFor(own, form)))
                .ifPresent(forms::add);
        return new Shelf(List.copyOf(forms), List.copyOf(problems));
    }

    private UpperFormReader.Read read(Seen seen, CodeBook book) {
        var name = name(seen);
        if (seen.size() > FormYaml.MOST_CHARACTERS) return unread(name, "large", FormYaml.MOST_CHARACTERS / 1000);
        try {
            var text = Files.readString(seen.file(), UTF_8).replaceFirst("^\uFEFF", "");
            return UpperFormReader.read(name, name, text, book, reserved());
        } catch (CharacterCodingException otherEncoding) {
            return unread(name, "utf8");
        } catch (IOException unreadable) {
            return unread(name, "unreadable");
        }
    }

    private static UpperFormReader.Read unread(String name, String what, Object... args) {
        return new UpperFormReader.Read(Optional.empty(), List.of(FormProblem.of(name, 1, what, args)));
    }

    private static String name(Seen seen) {
        return seen.file().getFileName().toString();
    }

    private static void add(UpperForm form, List<UpperForm> forms, List<FormProblem> problems) {
        var before = forms.stream().filter(other -> isMistakenFor(form, other)).findFirst();
        if (before.isEmpty()) forms.add(form);
        else
            problems.add(FormProblem.of(
                    form.key(), 1, "same", before.get().name(), before.get().key()));
    }

    // A table that comes back is recognised by its headers alone, a form that goes out by its name.
    private static boolean isMistakenFor(UpperForm form, UpperForm other) {
        return form.name().equals(other.name()) || form.headers().equals(other.headers());
    }

    // Once a street has a file of its own with the headers of the example, that one counts.
    private UpperFormReader.Read example(CodeBook book) {
        try (var file = Objects.requireNonNull(UpperForms.class.getResourceAsStream("example-form.yaml"))) {
            var text = new String(file.readAllBytes(), UTF_8);
            return UpperFormReader.read(UpperForm.EXAMPLE, "example-form.yaml", text, book, reserved());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Set<String> reserved() {
        return languages.all().stream()
                .flatMap(words ->
                        Column.HIDDEN.values().stream().map(key -> words.words().say(key)))
                .map(SheetWords::plain)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
