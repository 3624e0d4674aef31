package longtang.sighting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import longtang.record.Actor;
import longtang.vault.Holder;
import longtang.vault.KeyRing;
import longtang.vault.Retained;
import longtang.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What sightings hold about somebody, found by name or telephone without opening anything else.
///
/// A reporter may have it erased; a party's name in a row that a case may rest on may not (行政处罚法 47: 归档保存;
/// 个人信息保护法 47, second paragraph), it stays sealed.
@Component
@Transactional
class SealedHolder implements Holder {

    private static final int MOST = 500;
    private static final Pattern ID = Pattern.compile("sighting:(reporter|party):([0-9a-f-]{36})");

    private final SealedStore store;
    private final Sightings sightings;
    private final Vault vault;
    private final KeyRing keys;
    private final Cells cells;

    SealedHolder(SealedStore store, Sightings sightings, Vault vault, KeyRing keys, Cells cells) {
        this.store = store;
        this.sightings = sightings;
        this.vault = vault;
        this.keys = keys;
        this.cells = cells;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> about(Asked asked) {
        var marks = new ArrayList<String>();
        if (!asked.name().whole().isEmpty())
            marks.add(keys.mark("person", asked.name().whole()));
        if (asked.phone().digits().length() >= 7)
            marks.add(keys.mark("person", asked.phone().digits()));
        if (marks.isEmpty()) return List.of();
        var held = new ArrayList<Held>();
        for (var cell : store.marked(marks, MOST)) held(cell).ifPresent(held::add);
        return held;
    }

    private Optional<Held> held(SealedStore.Cell cell) {
        var subject = cell.about().subject(cell.sighting());
        return vault.open(List.of(subject))
                .open(subject, cell.header(), cell.sealed())
                .map(value -> new Held(
                        "sighting:" + subject,
                        where(cell.sighting()),
                        cell.header(),
                        SealedValue.read(cell, value, cells).written(),
                        cell.about() == About.REPORTER,
                        cell.about() == About.REPORTER ? "" : "privacy.kept.party"));
    }

    private String where(UUID sighting) {
        return sightings
                .get(sighting)
                .map(found ->
                        found.entry().origin().file() + " · " + found.key().recordId())
                .orElse("");
    }

    @Override
    public boolean erase(Actor by, String id) {
        var read = ID.matcher(id);
        if (!read.matches()) return false;
        if (About.of(Objects.requireNonNull(read.group(1))) != About.REPORTER) return false;
        return vault.destroy(by, "reporter:" + read.group(2), "request");
    }

    /// The rules by which this module's personal data runs out.
    @Configuration
    static class Rules {

        private static final int AT_ONCE = 10_000;

        @Bean
        Retained reporters(Vault vault) {
            return new Retained() {
                @Override
                public String rule() {
                    return "clue-reporter";
                }

                @Override
                public int eraseOlderThan(Instant before) {
                    return vault.destroyOlder(Actor.CLOCK, "reporter:", before, "retention", AT_ONCE);
                }
            };
        }

        @Bean
        Retained rejects(SealedStore store) {
            return new Retained() {
                @Override
                public String rule() {
                    return "import-rejects";
                }

                @Override
                public int eraseOlderThan(Instant before) {
                    return store.forgetRejects(before);
                }
            };
        }
    }
}
