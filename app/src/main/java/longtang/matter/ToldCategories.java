package longtang.matter;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import longtang.dossier.Categories;
import longtang.register.StructureNumber;
import longtang.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells lists of files into which categories they were put.
@Component
class ToldCategories implements Categories {

    private final ClassificationStore store;

    ToldCategories(ClassificationStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<StructureNumber, Mark> of(Collection<StructureNumber> files, Words words) {
        var marks = new HashMap<StructureNumber, Mark>();
        store.latest(files)
                .forEach((number, one) ->
                        marks.put(number, new Mark(one.answer(), Labels.answer(one.answer(), words))));
        return marks;
    }
}
