/// The register as a sheet that goes out, is worked on in a spreadsheet, and comes back as a proposal (台账往返).
///
/// It goes out in the tables of the upper level as well: a mapping file says their columns and words (上级台账表样).
///
/// Nothing is taken over by itself: a person accepts row by row, or all. New rows become sightings, never silent files.
@ApplicationModule(
        displayName = "往返 Worksheet",
        allowedDependencies = {
            "dossier",
            "codes",
            "sighting",
            "evidence",
            "neighbourhood",
            "people",
            "record",
            "web",
            "register",
            "ledger",
            "law"
        })
@NullMarked
package longtang.worksheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
