package longtang.playbook;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `longtang playbook check|draw|lawyer-view|simulate|diff|replay FILE`: works on books without server and database.
public final class PlaybookCommand {

    private static final int OK = 0;
    private static final int USAGE = 2;
    private static final int UNREADABLE = 3;
    private static final int UNLAWFUL = 4;

    /// A file that cannot be read or written ends the command.
    private static final class Unreachable extends Exception {
        private static final long serialVersionUID = 1;

        Unreachable(String file) {
            super(file, null, false, false);
        }
    }

    private final PrintStream out;
    private final PrintStream err;
    private final Words words;
    private final RegisterRows register;

    private PlaybookCommand(PrintStream out, PrintStream err, Locale locale, RegisterRows register) {
        this.out = out;
        this.err = err;
        this.words = Words.in(locale);
        this.register = register;
    }

    /// Runs the command; never ends the process.
    ///
    /// @param args what follows `playbook`
    /// @param register reads the register that is replayed
    /// @return 0 good, 1 rows of the register were left out, 2 wrong usage, 3 a file cannot be read or written,
    ///     4 the book is not lawful or a story fails
    public static int run(String[] args, PrintStream out, PrintStream err, RegisterRows register) {
        return run(args, out, err, Locale.getDefault(), register);
    }

    static int run(String[] args, PrintStream out, PrintStream err, Locale locale, RegisterRows register) {
        return new PlaybookCommand(out, err, locale, register).run(args);
    }

    private int run(String[] args) {
        if (args.length == 1 && (args[0].equals("--help") || args[0].equals("-h"))) {
            out.println(words.say("usage"));
            return OK;
        }
        if (args.length < 2) return usage();
        var rest = List.of(args).subList(2, args.length);
        try {
            return switch (args[0]) {
                case "check" -> rest.isEmpty() ? check(args[1]) : usage();
                case "draw" -> draw(args[1], rest);
                case "lawyer-view" -> lawyerView(args[1], rest);
                case "simulate" -> rest.isEmpty() ? usage() : simulate(args[1], rest);
                case "diff" -> rest.size() == 1 ? diff(args[1], rest.getFirst()) : usage();
                case "replay" -> rest.size() == 2 ? replay(args[1], rest.get(0), rest.get(1)) : usage();
                default -> usage();
            };
        } catch (Unreachable unreachable) {
            err.println(words.say("file.unreadable", String.valueOf(unreachable.getMessage())));
            return UNREADABLE;
        }
    }

    private int usage() {
        err.println(words.say("usage"));
        return USAGE;
    }

    private int check(String file) throws Unreachable {
        var book = read(file);
        if (book.isEmpty()) return UNLAWFUL;
        var verdict = Checker.check(book.get());
        if (!verdict.lawful()) {
            words.sayAll(verdict.problems()).forEach(err::println);
            err.println(words.say(
                    "check.unlawful", book.get().title(), verdict.problems().size()));
            return UNLAWFUL;
        }
        out.println(words.say(
                "check.lawful",
                book.get().title(),
                book.get().reference(),
                verdict.configurations(),
                book.get().leaves().size(),
                book.get().tables().size()));
        return OK;
    }

    private int draw(String file, List<String> options) throws Unreachable {
        var folder = option(options, "--out");
        var story = option(options, "--way");
        if (options.size() != 2 * (folder.stream().count() + story.stream().count())) return usage();
        var book = read(file);
        if (book.isEmpty()) return UNLAWFUL;
        var way = story.isPresent() ? way(book.get(), story.get()) : List.<String>of();
        var target = Path.of(folder.orElse("."));
        String name = book.get().name().substring(book.get().name().lastIndexOf('/') + 1);
        write(target.resolve(name + ".svg"), Drawing.whole(book.get(), way));
        for (var region : book.get().regions())
            write(target.resolve(name + "-" + region.id() + ".svg"), Drawing.region(book.get(), region, way));
        return OK;
    }

    private List<String> way(Book book, String file) throws Unreachable {
        return switch (ScenarioReader.read(text(file))) {
            case ScenarioReader.Reading.Unreadable _ -> throw new Unreachable(file);
            case ScenarioReader.Reading.Read(var scenario) ->
                Simulation.play(book, scenario, words).way();
        };
    }

    private int lawyerView(String file, List<String> options) throws Unreachable {
        var target = option(options, "--out");
        if (options.size() != 2 * target.stream().count()) return usage();
        var book = read(file);
        if (book.isEmpty()) return UNLAWFUL;
        String page = LawyerView.of(book.get(), Checker.check(book.get()));
        if (target.isPresent()) write(Path.of(target.get()), page);
        else out.print(page);
        return OK;
    }

    private int simulate(String file, List<String> stories) throws Unreachable {
        var book = read(file);
        if (book.isEmpty()) return UNLAWFUL;
        int exit = OK;
        for (String story : stories) {
            switch (ScenarioReader.read(text(story))) {
                case ScenarioReader.Reading.Unreadable(var line, var sentence) -> {
                    err.println(story + ":" + line + ": " + sentence);
                    return UNREADABLE;
                }
                case ScenarioReader.Reading.Read(var scenario) -> {
                    if (!tell(book.get(), story, scenario)) exit = UNLAWFUL;
                }
            }
        }
        return exit;
    }

    private boolean tell(Book book, String file, Scenario scenario) {
        var outcome = Simulation.play(book, scenario, words);
        out.println(scenario.title());
        outcome.told().forEach(line -> out.println("  " + line));
        outcome.wrong().forEach(line -> err.println(file + ":" + line));
        return outcome.asTold();
    }

    private int diff(String before, String after) throws Unreachable {
        var old = read(before);
        var next = read(after);
        if (old.isEmpty() || next.isEmpty()) return UNLAWFUL;
        var changes = Changes.between(old.get(), next.get());
        changes.lines().forEach(out::println);
        return OK;
    }

    private int replay(String before, String after, String file) throws Unreachable {
        var old = read(before);
        var next = read(after);
        if (old.isEmpty() || next.isEmpty()) return UNLAWFUL;
        return new ReplayCommand(out, err, words, register).run(old.get(), next.get(), file);
    }

    /// A file, or a book that comes along.
    private Optional<Book> read(String file) throws Unreachable {
        var path = Path.of(file);
        Shelf.Reading reading;
        if (Files.isRegularFile(path)) reading = Shelf.bundled().read(file, text(file));
        else reading = Shelf.bundled().book(file).orElseThrow(() -> new Unreachable(file));
        return switch (reading) {
            case Shelf.Reading.Read(var book) -> Optional.of(book);
            case Shelf.Reading.Unreadable(var problems) -> {
                words.sayAll(problems).forEach(err::println);
                yield Optional.empty();
            }
        };
    }

    private static Optional<String> option(List<String> options, String name) {
        int at = options.indexOf(name);
        return at >= 0 && at + 1 < options.size() ? Optional.of(options.get(at + 1)) : Optional.empty();
    }

    private static String text(String file) throws Unreachable {
        try {
            return Files.readString(Path.of(file));
        } catch (CharacterCodingException notUtf8) {
            throw new Unreachable(file + " (UTF-8)");
        } catch (IOException e) {
            throw new Unreachable(file);
        }
    }

    private void write(Path file, String text) throws Unreachable {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) Files.createDirectories(folder);
            Files.writeString(file, text);
            out.println(words.say("written", file));
        } catch (IOException e) {
            throw new Unreachable(file.toString());
        }
    }
}
