package longtang.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeTest {

    private static final int SIZES = 40;

    @Test
    void every_entry_of_every_small_tree_is_shown_to_be_in_it_and_nowhere_else() {
        for (int size = 1; size <= SIZES; size++) {
            var tree = LoggedTrees.tree(size);
            for (int index = 0; index < size; index++) {
                var leaf = Hash.leaf(LoggedTrees.entry(index));
                var proof = tree.inclusion(index);
                assertThat(Proofs.includes(leaf, index, size, tree.root(), proof))
                        .isTrue();
                assertThat(Proofs.includes(leaf, index + 1, size, tree.root(), proof))
                        .isFalse();
                assertThat(Proofs.includes(leaf, index, size, LoggedTrees.root(1, size + 1), proof))
                        .isFalse();
            }
        }
    }

    @Test
    void every_small_tree_is_shown_to_continue_every_smaller_one() {
        for (int newer = 1; newer <= SIZES; newer++) {
            var tree = LoggedTrees.tree(newer);
            for (int older = 1; older <= newer; older++) {
                var proof = tree.consistency(older);
                var was = LoggedTrees.root(0, older);
                assertThat(Proofs.continues(older, was, newer, tree.root(), proof))
                        .isTrue();
                assertThat(Proofs.continues(older, LoggedTrees.root(1, older + 1), newer, tree.root(), proof))
                        .isFalse();
            }
        }
    }

    @Test
    void every_part_that_is_a_node_is_shown_to_be_in_the_tree() {
        int parts = 0;
        for (int start = 0; start < SIZES; start++) {
            for (int end = start; end <= SIZES; end++) {
                var part = new Subtree(start, end);
                if (!part.isNode()) continue;
                var tree = LoggedTrees.tree(SIZES);
                assertThat(Proofs.holds(part, tree.hash(part), SIZES, tree.root(), tree.consistency(part)))
                        .isTrue();
                if (!part.isEmpty()) showEveryEntryIn(part, tree);
                parts++;
            }
        }
        assertThat(parts).isGreaterThan(150);
    }

    private static void showEveryEntryIn(Subtree part, Tree tree) {
        for (long index = part.start(); index < part.end(); index++) {
            var leaf = Hash.leaf(LoggedTrees.entry((int) index));
            assertThat(Proofs.includes(leaf, index, part, tree.hash(part), tree.inclusion(index, part)))
                    .isTrue();
        }
    }

    @Test
    void a_walk_through_a_tree_of_any_size_ends() {
        var endless = new Tree(Long.MAX_VALUE, (level, index) -> Hash.EMPTY);
        var proof = endless.inclusion(Long.MAX_VALUE - 1);

        assertThat(Proofs.includes(Hash.EMPTY, Long.MAX_VALUE - 1, Long.MAX_VALUE, endless.root(), proof))
                .isTrue();
        assertThat(Proofs.includes(Hash.EMPTY, -1, 5, endless.root(), List.of()))
                .isFalse();
        assertThat(Proofs.includes(Hash.EMPTY, 5, 5, endless.root(), List.of())).isFalse();
    }

    @Test
    void nothing_is_proved_of_what_is_not_there() {
        var tree = LoggedTrees.tree(5);
        assertThatThrownBy(() -> tree.inclusion(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.hash(new Subtree(1, 3))).isInstanceOf(IllegalArgumentException.class);
    }
}
