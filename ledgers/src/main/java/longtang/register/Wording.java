package longtang.register;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a row calls the structure: the words themselves, and the kinds they may mean.
///
/// `sure` are the kinds of words that mean only one; `possible` those of all words. Words that nobody listed
/// stay as `unlisted`: they may agree with another row's words, they never disagree.
public record Wording(List<String> words, Set<StructureKind> sure, Set<StructureKind> possible, List<String> unlisted) {

    static final Wording NONE = new Wording(List.of(), Set.of(), Set.of(), List.of());

    public Wording {
        words = List.copyOf(words);
        sure = sure.isEmpty() ? Set.of() : EnumSet.copyOf(sure);
        possible = possible.isEmpty() ? Set.of() : EnumSet.copyOf(possible);
        unlisted = List.copyOf(unlisted);
    }

    public boolean isSilent() {
        return words.isEmpty() && unlisted.isEmpty();
    }
}
