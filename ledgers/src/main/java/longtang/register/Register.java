package longtang.register;

import java.util.List;

/// The outcome of a match: one file for each structure, one link for every sighting, and what a person must decide.
public record Register(
        List<StructureFile> structures,
        List<Link> links,
        List<Proposal> proposals,
        List<NamedLane> lanes,
        Report report) {

    public Register {
        structures = List.copyOf(structures);
        links = List.copyOf(links);
        proposals = List.copyOf(proposals);
        lanes = List.copyOf(lanes);
    }
}
