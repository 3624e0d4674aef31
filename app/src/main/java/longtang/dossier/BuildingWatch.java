package longtang.dossier;

import java.util.List;
import java.util.UUID;
import longtang.codes.Codes;
import longtang.duty.Watchlist;
import longtang.web.Words;
import org.springframework.stereotype.Component;

/// What a captain looks at when passing: where something stands and what it is. No number, no owner, no case.
@Component
class BuildingWatch implements Watchlist {

    private final DossierStore store;
    private final Codes codes;

    BuildingWatch(DossierStore store, Codes codes) {
        this.store = store;
        this.codes = codes;
    }

    @Override
    public List<String> at(UUID lane, String door, Words words) {
        var telling = new Telling(words, codes.book());
        return store.standingAt(lane, door).stream()
                .map(file -> telling.spot(file) + " · " + telling.name(file))
                .distinct()
                .toList();
    }
}
