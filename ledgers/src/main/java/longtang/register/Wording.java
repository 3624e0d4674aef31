package longtang.register;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a row calls the structure: the words themselves, and the kinds they may mean.
///
/// `sure` are the kinds of words that mean only one; `heard` those of words whose one meaning other rows have
/// taught and no person has confirmed; `possible` the kinds of all words. Words that nobody listed stay as
/// `unlisted`: they may agree with another row's words, they never disagree.
public record Wording(
        List<String> words,
        Set<StructureKind> sure,
        Set<StructureKind> heard,
        Set<StructureKind> possible,
        List<String> unlisted) {

    static final Wording NONE = new Wording(List.of(), Set.of(), Set.of(), Set.of(), List.of());

    public Wording {
        words = List.copyOf(words);
        sure = sure.isEmpty() ? Set.of() : EnumSet.copyOf(sure);
        heard = heard.isEmpty() ? Set.of() : EnumSet.copyOf(heard);
        possible = possible.isEmpty() ? Set.of() : EnumSet.copyOf(possible);
        unlisted = List.copyOf(unlisted);
    }

    /// What it most likely means, confirmed or not; empty where its words may mean several kinds.
    public Optional<StructureKind> kind() {
        if (sure.isEmpty())
            return heard.size() == 1 ? Optional.of(heard.iterator().next()) : Optional.empty();
        return sure.size() == 1 ? Optional.of(sure.iterator().next()) : Optional.empty();
    }

    public boolean isSilent() {
        return words.isEmpty() && unlisted.isEmpty();
    }
}
