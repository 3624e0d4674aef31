package longtang.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import longtang.codes.Codes;
import longtang.dossier.VersionStore.Held;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.people.Person;
import longtang.people.Role;
import longtang.record.Act;
import longtang.record.Acts;
import longtang.record.Ids;
import longtang.register.StructureNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Settles facts and takes settlements back: one new version each time, and nothing lost.
@Component
class Settling {

    private final VersionStore store;
    private final Hearing hearing;
    private final Codes codes;
    private final Acts acts;
    private final Clock clock;

    Settling(VersionStore store, Hearing hearing, Codes codes, Acts acts, Clock clock) {
        this.store = store;
        this.hearing = hearing;
        this.codes = codes;
        this.acts = acts;
        this.clock = clock;
    }

    /// 居委依法协助 (上海市居民委员会工作条例第十二条): committee staff and administrators read.
    static boolean isOpenTo(Person by) {
        return by.role() == Role.OFFICER || by.role() == Role.LEADER;
    }

    Ruling<Integer> settle(Person by, UUID request, StructureNumber number, int expected, List<Change> asked) {
        return held(by, request, number, file -> {
            var heard = hearing.of(file.id());
            var today = LocalDate.now(clock);
            var changes = new LinkedHashMap<FactField, Change>();
            for (var change : asked) {
                switch (change.checked(codes.book(), heard.values(change.field()), today)) {
                    case Ruling.Refused<Change>(var why) -> {
                        return Ruling.refuse(why);
                    }
                    case Ruling.Allowed<Change>(var read) -> changes.put(read.field(), read);
                }
            }
            var open = open(file.id());
            changes.values().removeIf(change -> isSettledSo(open.get(change.field()), change));
            if (changes.isEmpty()) return Ruling.allow(file.version());
            var clash = clash(file, expected, changes.keySet());
            if (clash.isPresent()) return Ruling.refuse(clash.get());
            var doing = new Doing(by, request, number, file);
            doing.end(changes.keySet(), "superseded");
            doing.renew(
                    Version.Cause.SETTLED,
                    open,
                    changes.values().stream()
                            .map(change -> doing.settlement(change, heard))
                            .toList(),
                    changes.keySet());
            return Ruling.allow(doing.version);
        });
    }

    /// What held before holds again: an earlier settlement, or the word of the match.
    Ruling<Integer> withdraw(Person by, UUID request, StructureNumber number, int expected, FactField field) {
        return held(by, request, number, file -> {
            var clash = clash(file, expected, List.of(field));
            if (clash.isPresent()) return Ruling.refuse(clash.get());
            var open = open(file.id());
            var now = open.remove(field);
            if (now == null) return Ruling.refuse("nothing-settled", "", "dossier.refused.nothing", field.code());
            var earlier = store.settlements(file.id()).stream()
                    .filter(it -> it.field() == field
                            && Integer.valueOf(now.firstIn()).equals(it.endedIn()))
                    .findFirst();
            var doing = new Doing(by, request, number, file);
            doing.end(List.of(field), "withdrawn");
            doing.renew(
                    Version.Cause.WITHDRAWN,
                    open,
                    earlier.stream().map(doing::again).toList(),
                    List.of(field));
            return Ruling.allow(doing.version);
        });
    }

    private interface Work {
        Ruling<Integer> on(Held file);
    }

    private Ruling<Integer> held(Person by, UUID request, StructureNumber number, Work work) {
        if (!isOpenTo(by)) return Ruling.refuse("settling-not-by-this-role", "", "dossier.refused.role");
        var held = store.hold(number);
        if (held.isEmpty()) return Ruling.refuse("no-such-file", "", "dossier.refused.nofile", number.toString());
        var done = store.versionOf(held.get().id(), request);
        return done.isPresent() ? Ruling.allow(done.get()) : work.on(held.get());
    }

    private Map<FactField, Settlement> open(UUID dossier) {
        var open = new HashMap<FactField, Settlement>();
        store.settlements(dossier).stream().filter(Settlement::holds).forEach(it -> open.put(it.field(), it));
        return open;
    }

    private static boolean isSettledSo(@Nullable Settlement now, Change change) {
        return now != null
                && now.value().equals(change.value())
                && now.ground().equals(change.ground())
                && now.why().equals(change.why());
    }

    private Optional<Refusal> clash(Held file, int expected, Collection<FactField> fields) {
        return store.changedSince(file.id(), expected, fields).stream()
                .max(Comparator.comparingInt(Version::version))
                .map(later -> new Refusal(
                        "changed-meanwhile",
                        "",
                        later.name().isEmpty() ? "dossier.refused.meanwhile.match" : "dossier.refused.meanwhile",
                        List.of(later.name(), later.version(), later.at().toString())));
    }

    /// One new version of one file in the making.
    private final class Doing {

        private final Person by;
        private final UUID request;
        private final StructureNumber number;
        private final Held file;
        private final int version;
        private final Instant now = clock.instant();

        Doing(Person by, UUID request, StructureNumber number, Held file) {
            this.by = by;
            this.request = request;
            this.number = number;
            this.file = file;
            this.version = file.version() + 1;
        }

        Settlement settlement(Change change, Testimony heard) {
            return new Settlement(
                    change.field(),
                    change.value(),
                    change.why(),
                    change.ground(),
                    heard.values(change.field()),
                    version,
                    version,
                    null,
                    by.roleCode(),
                    by.name(),
                    now);
        }

        Settlement again(Settlement earlier) {
            return new Settlement(
                    earlier.field(),
                    earlier.value(),
                    earlier.why(),
                    earlier.ground(),
                    earlier.heard(),
                    version,
                    earlier.firstIn(),
                    null,
                    earlier.role(),
                    earlier.name(),
                    earlier.at());
        }

        void end(Collection<FactField> fields, String how) {
            store.end(file.id(), fields, version, how);
        }

        void renew(
                Version.Cause cause,
                Map<FactField, Settlement> open,
                List<Settlement> made,
                Collection<FactField> fields) {
            var holding = new HashMap<>(open);
            made.forEach(it -> holding.put(it.field(), it));
            var settled = new HashMap<String, String>();
            holding.forEach((field, it) -> {
                if (!field.isPersonal()) settled.put(field.code(), it.value());
            });
            store.show(file.id(), version, ShownFacts.of(file.matched(), settled, codes.book()), settled, now);
            store.keepAs(request, by.asActor(), cause, file.id(), fields, now);
            made.forEach(it -> store.insert(Ids.at(now), file.id(), it));
            acts.note(
                    by.asActor(),
                    Act.of(cause == Version.Cause.SETTLED ? "dossier.settled" : "dossier.withdrawn", "dossier", number)
                            .with("fields", fields.stream().map(FactField::code).toList())
                            .with("version", version));
        }
    }
}
