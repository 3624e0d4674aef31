package longtang.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import longtang.register.Link;
import longtang.register.SightingKey;
import longtang.register.StructureNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which file holds which sighting, now and before: for those who move sightings between files.
@Service
@Transactional(readOnly = true)
public class Holdings {

    private final HoldingStore store;

    Holdings(HoldingStore store) {
        this.store = store;
    }

    /// The open link of each of these sightings; those of no file are left out.
    public Map<SightingKey, Link> of(Collection<SightingKey> sightings) {
        return store.of(sightings);
    }

    /// All sightings of each of these files. A file that is closed has none.
    public Map<StructureNumber, Set<SightingKey>> members(Collection<StructureNumber> files) {
        return store.members(files);
    }

    /// The files that hold any of these sightings, with all of their sightings.
    public Map<StructureNumber, Set<SightingKey>> around(Collection<SightingKey> sightings) {
        return store.around(sightings);
    }

    /// The files in which a sighting has been before, the latest first.
    public List<StructureNumber> before(SightingKey sighting) {
        return store.before(sighting);
    }

    /// The open file to which a number leads: itself, or its heir's heir; empty when nothing stands there.
    public Optional<StructureNumber> leadsTo(StructureNumber number) {
        return store.leadsTo(number);
    }

    /// The numbers of the files that have been merged into this one.
    public List<StructureNumber> formerNumbers(StructureNumber file) {
        return store.formerNumbers(file);
    }

    /// Whether somebody found that nothing stands there.
    public boolean isAbsent(StructureNumber file) {
        return store.isAbsent(file);
    }

    /// The highest number given out in each of these years, of those years that have one.
    public Set<StructureNumber> highest(Collection<Integer> years) {
        return store.highest(years);
    }
}
