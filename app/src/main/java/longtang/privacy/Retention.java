package longtang.privacy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import longtang.law.Ruling;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import longtang.vault.Retained;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the rules of retention: they run every night, and when an administrator asks.
@Service
@Transactional
public class Retention {

    private static final int SHORTEST = 7;
    private static final int LONGEST = 3650;

    private final RetentionStore store;
    private final ObjectProvider<Retained> retained;
    private final Acts acts;
    private final Clock clock;

    Retention(RetentionStore store, ObjectProvider<Retained> retained, Acts acts, Clock clock) {
        this.store = store;
        this.retained = retained;
        this.acts = acts;
        this.clock = clock;
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Shanghai")
    void everyNight() {
        run(Actor.CLOCK);
    }

    /// Erases what has run out by every rule; gives how many things that were. Running it twice erases nothing twice.
    public int run(Actor by) {
        var all = 0;
        for (var rule : store.rules()) all += run(by, rule);
        return all;
    }

    private int run(Actor by, RetentionRule rule) {
        var now = clock.instant();
        var before = now.minus(Duration.ofDays(rule.days()));
        var erased = retained.stream()
                .filter(one -> one.rule().equals(rule.code()))
                .mapToInt(one -> one.eraseOlderThan(before))
                .sum();
        store.ran(Ids.at(now), rule.code(), now, before, erased);
        acts.note(
                by,
                Act.of("retention.run", "retention-rule", rule.code())
                        .with("days", rule.days())
                        .with("erased", erased));
        return erased;
    }

    public Ruling<Integer> setDays(Actor by, String rule, int days) {
        if (days < SHORTEST || days > LONGEST) {
            return Ruling.refuse("days-unreasonable", "《个人信息保护法》第十九条", "privacy.days.bounds", SHORTEST, LONGEST);
        }
        if (store.setDays(rule, days)) {
            acts.note(by, Act.of("retention.changed", "retention-rule", rule).with("days", days));
        }
        return Ruling.allow(days);
    }

    @Transactional(readOnly = true)
    List<RetentionRule> rules() {
        return store.rules();
    }
}
