package longtang.journal;

/// Where the hashes of full subtrees come from: `at(level, index)` covers the 2^level entries from index · 2^level on.
@FunctionalInterface
public interface Nodes {

    Hash at(int level, long index);
}
