package longtang.matching;

import longtang.dossier.Coming;
import longtang.sighting.Sightings;
import org.springframework.stereotype.Component;

/// Tells the register that ledgers have come in and are being matched.
@Component
class RunsUnderWay implements Coming {

    private final RunWatch watch;
    private final Sightings sightings;

    RunsUnderWay(RunWatch watch, Sightings sightings) {
        this.watch = watch;
        this.sightings = sightings;
    }

    @Override
    public boolean isUnderWay() {
        return watch.state().isPresent() || sightings.anyImportPending();
    }

    @Override
    public String href() {
        return "/matching";
    }
}
