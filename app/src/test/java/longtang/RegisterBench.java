package longtang;

import static longtang.BenchSystem.encoded;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import longtang.dossier.GeneratedFiles;

/// How long the register's pages take over so many files: whole pages over HTTP, and the buffers that a page touches.
///
/// Arguments: the number of files, and how often each page is asked for.
final class RegisterBench {

    private static final int WARM_UP = 60;

    private final int files;
    private final Random random = new Random(7);

    private RegisterBench(int files) {
        this.files = files;
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new RegisterBench(Integer.parseInt(arguments[0]));
        var times = Integer.parseInt(arguments[1]);
        try (var system = BenchSystem.start(Files.createTempDirectory("longtang-bench"), Map.of(), _ -> {})) {
            system.load(bench.files);
            system.signIn();
            System.out.println("| page | p50 ms | p99 ms | buffers |");
            for (var page : bench.pages().entrySet()) system.measure(page.getKey(), WARM_UP, times, page.getValue());
        }
        System.exit(0);
    }

    private Map<String, IntFunction<String>> pages() {
        var pages = new LinkedHashMap<String, IntFunction<String>>();
        pages.put("what comes first", i -> "/register");
        pages.put("everything", i -> "/register?view=all");
        pages.put("one committee's lane", i -> "/register?view=all&lane=" + GeneratedFiles.lane(lane()));
        pages.put("a hazard", i -> "/register?view=all&hazard=gas");
        pages.put("a state", i -> "/register?view=all&status=under_construction");
        pages.put(
                "search: a door",
                i -> "/register?q=" + encoded((GeneratedFiles.FIRST_LANE + lane() / 8) + "弄" + (1 + i % 20) + "号"));
        pages.put(
                "search: a word",
                i -> "/register?q=" + encoded(List.of("灶披间", "阳光房", "车棚").get(i % 3)));
        pages.put("search: a road and a word", i -> "/register?q=" + encoded("牛庄路 灶披间"));
        pages.put("search: a record", i -> "/register?q=MP%09d".formatted(random.nextInt(files)));
        pages.put("search: a number", i -> "/register?q=" + GeneratedFiles.number(1 + random.nextInt(files)));
        pages.put("search: nothing like it", i -> "/register?q=" + encoded("鸽子棚"));
        pages.put("a lane", i -> "/lanes/" + GeneratedFiles.lane(lane()));
        pages.put("a file", i -> "/register/" + GeneratedFiles.number(1 + random.nextInt(files)));
        return pages;
    }

    private int lane() {
        return random.nextInt(Math.max(1, files / GeneratedFiles.A_LANE));
    }
}
