package longtang.playbook;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import longtang.law.Ruling;

/// How many steps the engine takes in a second of one core, and how long a book takes to load and check.
final class EngineBench {

    private static final int ROUNDS = 7;
    private static final int CASES = 20_000;
    private static final Instant AT = Instant.parse("2025-06-05T04:00:00Z");
    private static final Instant LATER = Instant.parse("2025-07-05T04:00:00Z");
    private static final Hand TWO = new Hand.Officials("执法", List.of("张", "李"));
    private static final Hand HEAD = new Hand.Officials("负责人", List.of("王"));
    private static final Map<String, String> NEW =
            Map.of("阶段", "新增", "公共空间", "true", "生活必需", "false", "出租", "false", "危险", "false");

    private EngineBench() {}

    public static void main(String[] args) {
        for (int i = 0; i < ROUNDS; i++) checkOnce();
        var book = Library.book(Library.WEIJIAN);
        var engine = Engine.of(book, Installation.anywhere(book));
        for (int i = 0; i < ROUNDS; i++) stepMany(engine);
    }

    private static void checkOnce() {
        long cpu = cpu();
        long wall = System.nanoTime();
        var verdict = Checker.check(Library.book(Library.WEIJIAN));
        System.out.printf(
                "load and check: %d configurations, %d ms cpu, %d ms wall, lawful %s%n",
                verdict.configurations(),
                (cpu() - cpu) / 1_000_000,
                (System.nanoTime() - wall) / 1_000_000,
                verdict.lawful());
    }

    private static void stepMany(Engine engine) {
        long cpu = cpu();
        int steps = 0;
        for (int i = 0; i < CASES; i++) steps += walk(engine);
        double seconds = (cpu() - cpu) / 1e9;
        System.out.printf("engine: %d steps in %.2f s cpu, %.0f steps/s%n", steps, seconds, steps / seconds);
    }

    private static int walk(Engine engine) {
        var standing = standing(engine.open(NEW, TWO, AT));
        standing = standing(engine.step(standing, Happening.of("查证属实", TWO, AT)));
        standing = standing(engine.step(standing, Happening.of("批准立案", HEAD, AT)));
        standing = standing(engine.step(standing, Happening.of("调查终结", TWO, AT)));
        standing = standing(engine.step(standing, Happening.of("责令改正已送达", TWO, AT)));
        standing = standing(engine.step(standing, Happening.of("逾期未改正", new Hand.TheClock(), LATER)));
        standing = standing(
                engine.step(standing, Happening.of("收到规划意见", TWO, LATER).with(Map.of("规划结论", "应拆除"))));
        standing(engine.step(standing, Happening.of("告知书已送达", TWO, LATER)));
        return 8;
    }

    private static Standing standing(Ruling<Step> ruling) {
        return switch (ruling) {
            case Ruling.Allowed<Step>(var step) -> step.standing();
            case Ruling.Refused<Step>(var why) -> throw new IllegalStateException(why.toString());
        };
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
