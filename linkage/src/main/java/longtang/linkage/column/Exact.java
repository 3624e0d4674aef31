package longtang.linkage.column;

import java.util.List;

/// The same or not.
public record Exact() implements Kind {

    @Override
    public List<String> levels() {
        return List.of("same", "different");
    }

    @Override
    public Levels over(Cells cells) {
        return cells.byEquality();
    }
}
