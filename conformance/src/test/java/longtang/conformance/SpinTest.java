package longtang.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import longtang.playbook.Book;
import longtang.playbook.Checker;
import longtang.playbook.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// SPIN walks a book on its own and must count the same states and find the same verdict as our checker.
///
/// Needs the programs `spin` and `gcc`; without them the tests are left out.
class SpinTest {

    private static final Pattern STATES = Pattern.compile("(\\d+) states, stored");
    private static final Pattern ERRORS = Pattern.compile("errors: (\\d+)");
    private static final Set<String> PATHS =
            Set.of("duty.missing", "duty.forbidden", "duty.stale", "raise.unanswered", "history.empty");
    private static final int MUTANTS = Boolean.getBoolean("long") ? 300 : 6;
    private static final String BOOK = "cn-sh/loudao";

    @TempDir
    Path folder;

    record Walk(int states, boolean safe) {}

    @BeforeEach
    void spin_is_here() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/spin")) && Files.isExecutable(Path.of("/usr/bin/gcc")));
    }

    @Test
    void both_count_the_same_states_of_a_lawful_book() throws Exception {
        var book = book(text());
        var walk = walk(book);
        assertThat(walk.safe()).isTrue();
        // SPIN counts the moment before the case begins.
        assertThat(walk.states() - 1).isEqualTo(Checker.check(book).configurations());
    }

    @Test
    void both_say_the_same_of_books_with_a_wrong_turn() throws Exception {
        var turned = turned(text());
        int stride = Math.max(1, turned.size() / MUTANTS);
        int wrong = 0;
        for (int i = 0; i < turned.size(); i += stride) {
            var book = book(turned.get(i));
            boolean safe = Checker.check(book).problems().stream().noneMatch(problem -> PATHS.contains(problem.key()));
            assertThat(walk(book).safe()).as(turned.get(i)).isEqualTo(safe);
            if (!safe) wrong++;
        }
        assertThat(wrong).isPositive();
    }

    /// Every event of the book turned towards another step.
    private static List<String> turned(String text) {
        var lines = text.lines().toList();
        var books = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).contains("event:")) continue;
            for (String to : List.of("decide", "court", "urge", "review", "serve")) {
                var changed = new ArrayList<>(lines);
                changed.set(i, lines.get(i).replaceFirst("target: [a-z_]+", "target: " + to));
                if (!changed.equals(lines)) books.add(String.join("\n", changed) + "\n");
            }
        }
        return books;
    }

    private Walk walk(Book book) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("book.pml"), Promela.of(book));
        run("spin", "-a", "book.pml");
        run("gcc", "-w", "-O0", "-DSAFETY", "-o", "pan", "pan.c");
        String said = run("./pan", "-m100000");
        return new Walk(number(STATES, said), number(ERRORS, said) == 0);
    }

    private String run(String... command) throws IOException, InterruptedException {
        var out = folder.resolve("out.txt");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(command[0] + " takes too long");
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    private static int number(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) throw new AssertionError(text);
        return Integer.parseInt(found.group(1));
    }

    private static Book book(String text) {
        return ((Shelf.Reading.Read) Shelf.bundled().read("book.yaml", text)).book();
    }

    private static String text() throws IOException {
        try (var in = Shelf.class.getResourceAsStream("books/" + BOOK + ".yaml")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
