package longtang.duty;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import longtang.neighbourhood.Committee;
import longtang.neighbourhood.Neighbourhood;
import longtang.people.Committees;
import org.springframework.stereotype.Component;

/// The committees in whose areas there are lanes here.
@Component
class KnownCommittees implements Committees {

    private static final int MOST_LANES = 2000;

    private final Neighbourhood neighbourhood;

    KnownCommittees(Neighbourhood neighbourhood) {
        this.neighbourhood = neighbourhood;
    }

    @Override
    public SequencedMap<String, String> named() {
        var named = new LinkedHashMap<String, String>();
        for (var lane : neighbourhood.lanes(null, null, MOST_LANES)) {
            var code = lane.committee();
            if (code == null || named.containsKey(code)) continue;
            neighbourhood.committee(code).ifPresent(committee -> named.put(code, committee.name()));
        }
        return named;
    }

    @Override
    public String name(String code) {
        return neighbourhood.committee(code).map(Committee::name).orElse(code);
    }
}
