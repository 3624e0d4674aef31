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
        var words = new String[cells.codes()][];
        for (int code = 0; code < words.length; code++) words[code] = Words.of(cells.value(code));
        return cells.byCode((a, b) -> {
            double overlap = Words.overlap(words[a], words[b]);
            double similarity = Math.max(overlap, EditDistance.similarity(cells.value(a), cells.value(b)));
            return 2 + thresholds.missed(similarity);
        });
    }
}
