package longtang.linkage.column;

import java.util.List;

/// Free text: the better of edit likeness (a slip of the pen) and shared words (another order of words).
public record Text(Thresholds thresholds) implements Kind {

    public static final Thresholds USUAL = Thresholds.of(0.9, 0.75, 0.5);

    @Override
    public List<String> levels() {
        return thresholds.named("different");
    }

    @Override
    public Levels over(Cells cells) {
        var wording = new Wording(cells.values(), thresholds.least());
        return cells.byCode((a, b) -> 2 + thresholds.missed(wording.similarity(a, b)));
    }
}
