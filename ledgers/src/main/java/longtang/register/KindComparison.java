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
import java.util.stream.Stream;
import longtang.linkage.Comparison;

/// What it is called. Words that no list knows may agree, they never disagree.
final class KindComparison implements Comparison {

    static final int SAME_WORD = 1;
    static final int SAME_KIND = 2;
    static final int AS_HEARD = 3;
    static final int MAY_BE = 4;
    static final int AKIN = 5;
    static final int DIFFERENT = 6;

    // What one person calls a shed is another one's kitchen: seen from outside these are hard to tell apart.
    private static final int[] EASILY_CONFUSED = Stream.of(
                    Set.of(CARPORT, CANOPY),
                    Set.of(CARPORT, SHED),
                    Set.of(CANOPY, SUNROOM),
                    Set.of(KITCHEN, SHED),
                    Set.of(BATHROOM, SHED),
                    Set.of(EXTRA_STOREY, SUNROOM),
                    Set.of(EXTRA_STOREY, SHED),
                    Set.of(SUNROOM, SHED))
            .mapToInt(Marks::bits)
            .toArray();
    private static final int ANYTHING = Marks.bits(Set.of(OTHER));

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
        return List.of("same_word", "same_kind", "as_heard", "may_be", "akin", "different");
    }

    @Override
    public int level(int left, int right) {
        var a = sightings.marks(left);
        var b = sightings.marks(right);
        if (a.isSilent() || b.isSilent()) return 0;
        if (Spot.overlap(a.words(), b.words()) || Spot.overlap(a.unlisted(), b.unlisted())) return SAME_WORD;
        if ((a.sure() & b.sure()) != 0) return SAME_KIND;
        if (((a.sure() | a.heard()) & (b.sure() | b.heard())) != 0) return AS_HEARD;
        if ((a.possible() & b.possible()) != 0) return MAY_BE;
        if (a.words().length == 0 || b.words().length == 0) {
            return alike(sightings.get(left).wording(), sightings.get(right).wording()) ? MAY_BE : 0;
        }
        if (((a.possible() | b.possible()) & ANYTHING) != 0) return AKIN;
        return confused(a.possible(), b.possible()) ? AKIN : DIFFERENT;
    }

    private static boolean confused(int left, int right) {
        for (int pair : EASILY_CONFUSED) if ((pair & left) != 0 && (pair & right) != 0) return true;
        return false;
    }

    private static boolean alike(Wording a, Wording b) {
        var left = String.join("", a.words()) + String.join("", a.unlisted());
        var right = String.join("", b.words()) + String.join("", b.unlisted());
        return left.chars().anyMatch(c -> EMPTY_CHARACTERS.indexOf(c) < 0 && right.indexOf(c) >= 0);
    }
}
