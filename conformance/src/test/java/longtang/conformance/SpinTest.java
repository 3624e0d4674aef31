package longtang.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import longtang.playbook.Book;
import longtang.playbook.Checker;
import longtang.playbook.Mutant;
import longtang.playbook.Shelf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// SPIN walks the books and their mutants on its own, and must count the states and find the verdict of our checker.
///
/// Needs the programs `spin` and `gcc`, which `./dev test` installs. 30 mutants, with `-Dlong=true` 300.
class SpinTest {

    private static final int MUTANTS = Boolean.getBoolean("long") ? 300 : 30;
    private static final Pattern STATES = Pattern.compile("(\\d+) states, stored");
    private static final Pattern ERRORS = Pattern.compile("errors: (\\d+)");

    /// What our checker finds by walking, and what the claim in the model says.
    private static final Set<String> ON_THE_WAY =
            Set.of("duty.missing", "duty.forbidden", "duty.stale", "raise.unanswered", "history.empty", "history.deep");

    @TempDir
    Path folder;

    record Walk(int states, boolean safe) {}

    @BeforeAll
    static void spin_is_here() {
        assumeTrue(onPath("spin") && onPath("gcc"), "SPIN is not here: apt-get install spin gcc, or run ./dev test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn-sh/weijian", "cn-sh/loudao"})
    void both_count_the_same_states_of_a_lawful_book(String name) throws Exception {
        var book = read(text(name)).orElseThrow();
        var walk = walk(Promela.of(book));
        assertThat(walk.safe()).isTrue();
        // SPIN counts the moment before the case begins.
        assertThat(walk.states() - 1).isEqualTo(Checker.check(book).configurations());
    }

    @Test
    void both_say_the_same_of_books_with_a_changed_line() throws Exception {
        int compared = 0;
        int unsafe = 0;
        for (var mutant : mutants()) {
            if (compared == MUTANTS) break;
            var book = read(mutant.text()).filter(SpinTest::walkable);
            if (book.isEmpty()) continue;
            if (!agree(book.get(), mutant)) unsafe++;
            compared++;
        }
        assertThat(compared).isEqualTo(MUTANTS);
        assertThat(unsafe).isBetween(1, MUTANTS - 1);
    }

    /// Whether both find the mutant safe; fails where they differ.
    private boolean agree(Book book, Mutant mutant) throws IOException, InterruptedException {
        var verdict = Checker.check(book);
        boolean safe = verdict.problems().stream().noneMatch(problem -> ON_THE_WAY.contains(problem.key()));
        var walk = walk(Promela.of(book));
        assertThat(walk.safe()).as(mutant.toString()).isEqualTo(safe);
        if (safe) assertThat(walk.states() - 1).as(mutant.toString()).isEqualTo(verdict.configurations());
        return safe;
    }

    /// Mutants of both books that may change a path, one of each kind in turn.
    private static List<Mutant> mutants() throws IOException {
        var random = new Random(44);
        var kinds = new ArrayList<List<Mutant>>();
        for (String name : List.of("cn-sh/weijian", "cn-sh/loudao")) {
            var all = Mutant.of(text(name));
            for (var kind : Mutant.Kind.values()) {
                if (!kind.turnsPaths()) continue;
                var some = new ArrayList<>(
                        all.stream().filter(mutant -> mutant.kind() == kind).toList());
                Collections.shuffle(some, random);
                kinds.add(some);
            }
        }
        int most = kinds.stream().mapToInt(List::size).max().orElseThrow();
        return Stream.iterate(0, i -> i < most, i -> i + 1)
                .flatMap(i -> kinds.stream().filter(some -> i < some.size()).map(some -> some.get(i)))
                .toList();
    }

    private static boolean walkable(Book book) {
        return Checker.check(book).problems().stream()
                .noneMatch(problem -> problem.key().equals("target.unknown"));
    }

    private Walk walk(String model) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("book.pml"), model);
        run("spin", "-a", "book.pml");
        run("gcc", "-w", "-O0", "-DSAFETY", "-o", "pan", "pan.c");
        String said = run("./pan", "-m100000", "-w20");
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

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static Optional<Book> read(String text) {
        return switch (Shelf.bundled().read("book.yaml", text)) {
            case Shelf.Reading.Read(var book) -> Optional.of(book);
            case Shelf.Reading.Unreadable _ -> Optional.empty();
        };
    }

    private static String text(String name) throws IOException {
        try (var in = Shelf.class.getResourceAsStream("books/" + name + ".yaml")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
