package longtang.dossier;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/// One file as a list shows it.
record ListRow(
        Categories.Mark category,
        String number,
        String href,
        String title,
        String called,
        String address,
        Telling.Shown standing,
        String hazards,
        boolean grave,
        boolean unconfirmed,
        String sources,
        String lastSeen) {

    /// The rows of these files, with the categories they were put into.
    static List<ListRow> of(List<Dossier> files, ObjectProvider<Categories> categories, Telling telling) {
        var numbers = files.stream().map(Dossier::number).toList();
        var marks = categories.stream()
                .findFirst()
                .map(told -> told.of(numbers, telling.words()))
                .orElse(Map.of());
        return files.stream()
                .map(file -> of(file, marks.getOrDefault(file.number(), Categories.Mark.NONE), telling))
                .toList();
    }

    private static ListRow of(Dossier file, Categories.Mark category, Telling telling) {
        return new ListRow(
                category,
                file.number().toString(),
                "/register/" + file.number(),
                telling.title(file),
                telling.called(file),
                telling.address(file),
                telling.standingShown(file),
                telling.hazards(file),
                Telling.isGrave(file),
                !file.confirmed(),
                telling.sources(file),
                telling.day(file.lastSeen()));
    }
}
