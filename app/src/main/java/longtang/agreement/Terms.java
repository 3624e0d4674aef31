package longtang.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is agreed upon, without anybody's name.
///
/// @param drawing an exhibit of the round that shows what is taken down
/// @param until the last day of the work
/// @param goods what stands where, in which state; one line that says so where there is nothing
/// @param completeness how it was established that nobody who must sign is left out
/// @param toldAt when the rights were told, before anybody signs
public record Terms(
        String scope,
        @Nullable UUID drawing,
        String method,
        @Nullable LocalDate until,
        String costs,
        List<Good> goods,
        String safety,
        String contractor,
        String qualification,
        String completeness,
        @Nullable Instant toldAt,
        String toldHow,
        Set<Right> told) {

    static final int LONGEST = 1000;
    static final int MOST_GOODS = 60;

    /// A thing that is taken out or kept, with its photo where there is one.
    public record Good(
            String item,
            String place,
            String state,
            @Nullable UUID photo) {

        public String said() {
            return item + (place.isBlank() ? "" : "，" + place) + (state.isBlank() ? "" : "，" + state);
        }
    }

    public static final Terms NONE = new Terms("", null, "", null, "", List.of(), "", "", "", "", null, "", Set.of());

    public Terms {
        goods = List.copyOf(goods);
        told = Set.copyOf(told);
    }

    /// What is still blank, as the paper calls it. Nobody signs a form with blanks.
    List<String> blanks() {
        var blanks = new ArrayList<String>();
        blank(blanks, "拆除范围", scope);
        if (drawing == null) blanks.add("拆除范围图");
        blank(blanks, "拆除方式", method);
        if (until == null) blanks.add("期限");
        blank(blanks, "费用承担", costs);
        if (goods.isEmpty() || goods.stream().anyMatch(good -> good.item().isBlank())) blanks.add("财物清单");
        blank(blanks, "安全与恢复", safety);
        blank(blanks, "施工单位", contractor);
        blank(blanks, "施工资质", qualification);
        blank(blanks, "签署人齐全的依据", completeness);
        if (toldAt == null || toldHow.isBlank()) blanks.add("签署前权利告知");
        if (!told.containsAll(EnumSet.allOf(Right.class))) blanks.add("告知的各项权利");
        return blanks;
    }

    private static void blank(List<String> blanks, String name, String text) {
        if (text.isBlank()) blanks.add(name);
    }

    boolean isTooLong() {
        return goods.size() > MOST_GOODS
                || goods.stream().anyMatch(good -> good.said().length() > LONGEST)
                || List.of(scope, method, costs, safety, contractor, qualification, completeness, toldHow).stream()
                        .anyMatch(text -> text.length() > LONGEST);
    }
}
