package longtang.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Every pair that at least one rule proposes, exactly once, without keeping a set of pairs:
/// a pair is skipped where an earlier rule, or an earlier block of the same rule, holds both.
final class Candidates {

    /// Takes a record and the first `count` others that it is to be compared with; its identity sorts before theirs.
    /// One for each piece of work.
    interface Sink {
        void accept(int left, int[] rights, int count);
    }

    private static final long PAIRS_IN_A_PIECE = 100_000;

    private final Records records;
    private final List<Blocks> rules;
    private final int threads;

    Candidates(Records records, List<BlockingRule> rules, int blockLimit, int threads) {
        this.records = records;
        this.threads = threads;
        this.rules = Parallel.map(rules, rule -> Blocks.of(records, rule, blockLimit), threads);
    }

    BlockingReport report() {
        return new BlockingReport(rules.stream().map(Blocks::report).toList());
    }

    /// Whether at least one rule proposes this pair.
    boolean propose(int left, int right) {
        if (!records.mayLink(left, right)) return false;
        int a = records.rank(left);
        int b = records.rank(right);
        for (var blocks : rules) if (blocks.firstShared(a, b) >= 0) return true;
        return false;
    }

    /// The rules that propose this pair, a bit for each, the first one lowest; of more than 63 rules the first 63.
    long proposers(int left, int right) {
        int a = records.rank(left);
        int b = records.rank(right);
        long proposers = 0;
        for (int rule = 0; rule < Math.min(63, rules.size()); rule++) {
            if (rules.get(rule).firstShared(a, b) >= 0) proposers |= 1L << rule;
        }
        return proposers;
    }

    int rules() {
        return rules.size();
    }

    /// Runs through all pairs in pieces, each with a sink of its own; the sinks come back in a fixed order.
    <S extends Sink> List<S> into(Supplier<S> sinks) {
        return Parallel.map(
                pieces(),
                piece -> {
                    var sink = sinks.get();
                    var rights = new int[rules.get(piece.rule).largest()];
                    for (int block = piece.from; block < piece.to; block++) enumerate(piece.rule, block, rights, sink);
                    return sink;
                },
                threads);
    }

    private void enumerate(int rule, int block, int[] rights, Sink sink) {
        var blocks = rules.get(rule);
        boolean mayRepeat = rule > 0 || blocks.mayOverlap();
        for (int i = blocks.from(block); i < blocks.to(block); i++) {
            int left = blocks.member(i);
            int leftRecord = records.atRank(left);
            int count = 0;
            for (int j = i + 1; j < blocks.to(block); j++) {
                int right = blocks.member(j);
                if (mayRepeat && isProposedEarlier(rule, block, left, right)) continue;
                int rightRecord = records.atRank(right);
                if (records.mayLink(leftRecord, rightRecord)) rights[count++] = rightRecord;
            }
            if (count > 0) sink.accept(leftRecord, rights, count);
        }
    }

    private boolean isProposedEarlier(int rule, int block, int left, int right) {
        for (int earlier = 0; earlier < rule; earlier++) {
            if (rules.get(earlier).firstShared(left, right) >= 0) return true;
        }
        return rules.get(rule).mayOverlap() && rules.get(rule).firstShared(left, right) != block;
    }

    private record Piece(int rule, int from, int to) {}

    private List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        for (int rule = 0; rule < rules.size(); rule++) {
            var blocks = rules.get(rule);
            long pairs = 0;
            int from = 0;
            for (int block = 0; block < blocks.count(); block++) {
                pairs += blocks.pairs(block);
                if (pairs < PAIRS_IN_A_PIECE && block + 1 < blocks.count()) continue;
                pieces.add(new Piece(rule, from, block + 1));
                from = block + 1;
                pairs = 0;
            }
        }
        return pieces;
    }
}
