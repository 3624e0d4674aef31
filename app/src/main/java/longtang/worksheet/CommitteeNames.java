package longtang.worksheet;

import java.util.HashMap;
import java.util.Map;
import longtang.dossier.Dossier;
import longtang.neighbourhood.Committee;
import longtang.neighbourhood.Neighbourhood;

/// What the committees of a sheet are called; each is looked up once.
final class CommitteeNames {

    private final Neighbourhood neighbourhood;
    private final Map<String, String> names = new HashMap<>();

    CommitteeNames(Neighbourhood neighbourhood) {
        this.neighbourhood = neighbourhood;
    }

    String of(Dossier file) {
        var code = file.committee();
        if (code == null) return "";
        return names.computeIfAbsent(
                code,
                asked -> neighbourhood.committee(asked).map(Committee::name).orElse(asked));
    }
}
