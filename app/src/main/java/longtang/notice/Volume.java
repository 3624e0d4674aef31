package longtang.notice;

import java.util.List;
import java.util.function.IntFunction;

/// What is bound to one volume (卷宗).
///
/// @param cover made when the number of pages is known
public record Volume(String title, IntFunction<Sheet> cover, List<Piece> pieces) {

    public Volume {
        pieces = List.copyOf(pieces);
    }
}
