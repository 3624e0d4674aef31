package longtang.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import longtang.ledger.LedgerKind;
import org.jspecify.annotations.Nullable;

/// A structure while the match is being made.
final class Candidate {

    private final List<Integer> onRecord = new ArrayList<>();
    private final List<Integer> fromHearsay = new ArrayList<>();
    private final Set<Integer> rounds = new HashSet<>();
    private final @Nullable StructureNumber known;
    private @Nullable Candidate succeeds;

    Candidate(@Nullable StructureNumber known) {
        this.known = known;
    }

    void add(int member, Sightings sightings) {
        var kind = sightings.kind(member);
        boolean formal = kind == LedgerKind.SURVEY || kind == LedgerKind.LEDGER;
        (formal ? onRecord : fromHearsay).add(member);
        if (sightings.round(member) >= 0) rounds.add(sightings.round(member));
    }

    void remove(int member) {
        fromHearsay.remove(Integer.valueOf(member));
    }

    /// Whether another row of the same survey or ledger is in it already.
    boolean isTakenFor(int round) {
        return round >= 0 && rounds.contains(round);
    }

    List<Integer> onRecord() {
        return onRecord;
    }

    List<Integer> fromHearsay() {
        return fromHearsay;
    }

    List<Integer> members() {
        return Stream.concat(onRecord.stream(), fromHearsay.stream()).sorted().toList();
    }

    int size() {
        return onRecord.size() + fromHearsay.size();
    }

    boolean isEmpty() {
        return size() == 0;
    }

    @Nullable
    StructureNumber known() {
        return known;
    }

    @Nullable
    Candidate succeeds() {
        return succeeds;
    }

    void succeed(@Nullable Candidate old) {
        succeeds = old;
    }
}
