package longtang.codes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The door of this module: what the values are called, and changing that.
@Service
@Transactional
public class Codes {

    private static final Pattern WRITTEN = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final int LONGEST_LABEL = 40;

    /// Another node's change is seen after this long at the latest.
    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Kept(CodeBook book, Instant since) {}

    private final CodeStore store;
    private final Acts acts;
    private final Clock clock;
    private final AtomicReference<Kept> kept = new AtomicReference<>(new Kept(new CodeBook(List.of()), Instant.MIN));

    Codes(CodeStore store, Acts acts, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public CodeBook book() {
        var now = clock.instant();
        var last = kept.get();
        if (last.since().isAfter(now.minus(FRESH))) return last.book();
        var book = new CodeBook(store.lists());
        kept.set(new Kept(book, now));
        return book;
    }

    /// A value of its own for this street. Its code is for good; what it is called may change.
    public Ruling<Code> add(Actor by, String list, String code, String chinese, String english) {
        var refused = refusal(list, chinese, english);
        if (refused != null) return Ruling.refuse(refused);
        if (!WRITTEN.matcher(code).matches()) return Ruling.refuse("code-unreadable", "", "codes.refused.code", code);
        if (!store.insert(list, code, chinese.strip(), english.strip())) {
            return Ruling.refuse("code-taken", "", "codes.refused.taken", code);
        }
        return done(by, "code.added", list, code);
    }

    /// Calls a value something else; every file that has it is read with the new word from now on.
    public Ruling<Code> rename(Actor by, String list, String code, String chinese, String english) {
        var refused = refusal(list, chinese, english);
        if (refused != null) return Ruling.refuse(refused);
        if (!store.rename(list, code, chinese.strip(), english.strip())) return unknown(code);
        return done(by, "code.renamed", list, code);
    }

    /// Takes a value off the forms. Files that have it keep it, and it can be brought back.
    public Ruling<Code> retire(Actor by, String list, String code, boolean retired) {
        var refused = refusal(list, "-", "-");
        if (refused != null) return Ruling.refuse(refused);
        if (!store.retire(list, code, retired ? clock.instant() : null)) return unknown(code);
        return done(by, retired ? "code.retired" : "code.restored", list, code);
    }

    private @Nullable Refusal refusal(String list, String chinese, String english) {
        var known = store.lists().stream().filter(it -> it.name().equals(list)).findFirst();
        if (known.isEmpty() || !known.get().open()) {
            return new Refusal("code-list-closed", "", "codes.refused.closed", List.of(list));
        }
        if (isNoLabel(chinese) || isNoLabel(english)) {
            return new Refusal("code-label", "", "codes.refused.label", List.of(LONGEST_LABEL));
        }
        return null;
    }

    private static boolean isNoLabel(String label) {
        return label.isBlank() || label.strip().length() > LONGEST_LABEL;
    }

    private static Ruling<Code> unknown(String code) {
        return Ruling.refuse("code-unknown", "", "codes.refused.unknown", code);
    }

    private Ruling<Code> done(Actor by, String what, String list, String code) {
        acts.note(by, Act.of(what, "code", list + "/" + code));
        forgetAfterwards();
        return Ruling.allow(new CodeBook(store.lists()).find(list, code).orElseThrow());
    }

    private void forgetAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                kept.updateAndGet(last -> new Kept(last.book(), Instant.MIN));
            }
        });
    }
}
