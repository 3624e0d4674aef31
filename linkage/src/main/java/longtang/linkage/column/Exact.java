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
        return (left, right) -> {
            int a = cells.code(left);
            int b = cells.code(right);
            if (a == Cells.SILENT || b == Cells.SILENT) return 0;
            return a == b ? 1 : 2;
        };
    }
}
