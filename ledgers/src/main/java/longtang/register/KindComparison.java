package longtang.register;

import static longtang.register.StructureKind.BATHROOM;
import static longtang.register.StructureKind.CANOPY;
import static longtang.register.StructureKind.CARPORT;
import static longtang.register.StructureKind.EXTRA_STOREY;
import static longtang.register.StructureKind.KITCHEN;
import static longtang.register.StructureKind.OTHER;
import static longtang.register.StructureKind.SHED;
import static longtang.register.StructureKind.SUNROOM;

import java.util.List;
import java.util.Set;
import longtang.linkage.Comparison;

/// What it is called. Words that no list knows may agree, they never disagree.
final class KindComparison implements Comparison {

    static final int SAME_WORD = 1;
    static final int SAME_KIND = 2;
    static final int MAY_BE = 3;
    static final int AKIN = 4;
    static final int DIFFERENT = 5;

    // What one person calls a shed is another one's kitchen: seen from outside these are hard to tell apart.
    private static final List<Set<StructureKind>> EASILY_CONFUSED = List.of(
            Set.of(CARPORT, CANOPY),
            Set.of(CARPORT, SHED),
            Set.of(CANOPY, SUNROOM),
            Set.of(KITCHEN, SHED),
            Set.of(BATHROOM, SHED),
            Set.of(EXTRA_STOREY, SUNROOM),
            Set.of(EXTRA_STOREY, SHED),
            Set.of(SUNROOM, SHED));

    // Characters that half of all words share say nothing.
    private static final String EMPTY_CHARACTERS = "间房子小搭建处个违的屋顶室外公用大一所设新";

    private final Sightings sightings;

    KindComparison(Sightings sightings) {
        this.sightings = sightings;
    }

    @Override
    public String name() {
        return "kind";
    }

    @Override
    public List<String> levels() {
        return List.of("same_word", "same_kind", "may_be", "akin", "different");
    }

    @Override
    public int level(int left, int right) {
        return level(sightings.get(left).wording(), sightings.get(right).wording());
    }

    static int level(Wording a, Wording b) {
        if (a.isSilent() || b.isSilent()) return 0;
        if (share(a.words(), b.words()) || share(a.unlisted(), b.unlisted())) return SAME_WORD;
        if (share(a.sure(), b.sure())) return SAME_KIND;
        if (share(a.possible(), b.possible())) return MAY_BE;
        if (a.words().isEmpty() || b.words().isEmpty()) return alike(a, b) ? MAY_BE : 0;
        if (a.possible().contains(OTHER) || b.possible().contains(OTHER)) return AKIN;
        return confused(a.possible(), b.possible()) ? AKIN : DIFFERENT;
    }

    private static <T> boolean share(Iterable<T> left, java.util.Collection<T> right) {
        for (var value : left) if (right.contains(value)) return true;
        return false;
    }

    private static boolean confused(Set<StructureKind> left, Set<StructureKind> right) {
        for (var pair : EASILY_CONFUSED) {
            if (share(pair, left) && share(pair, right)) return true;
        }
        return false;
    }

    private static boolean alike(Wording a, Wording b) {
        var left = String.join("", a.words()) + String.join("", a.unlisted());
        var right = String.join("", b.words()) + String.join("", b.unlisted());
        return left.chars().anyMatch(c -> EMPTY_CHARACTERS.indexOf(c) < 0 && right.indexOf(c) >= 0);
    }
}
