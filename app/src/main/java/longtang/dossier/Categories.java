package longtang.dossier;

import java.util.Collection;
import java.util.Map;
import longtang.register.StructureNumber;
import longtang.web.Words;

/// Into which category files were put, for lists and plans; told by whoever classifies them.
public interface Categories {

    /// @param letter the mark's shape: A, B, C, or another answer of the book
    /// @param label what it means, in words
    record Mark(String letter, String label) {

        static final Mark NONE = new Mark("", "");

        /// Only the three categories have a shape of their own.
        public boolean hasShape() {
            return letter.equals("A") || letter.equals("B") || letter.equals("C");
        }
    }

    Map<StructureNumber, Mark> of(Collection<StructureNumber> files, Words words);
}
