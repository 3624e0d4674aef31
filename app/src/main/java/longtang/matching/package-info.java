/// Cross-matching (线索比对): which rows speak of one structure, and what a person must still decide.
///
/// Runs when ledgers have come in, or when somebody asks; the files themselves belong to `dossier`.
@ApplicationModule(
        displayName = "比对 Matching",
        allowedDependencies = {
            "dossier",
            "sighting",
            "streetword",
            "neighbourhood",
            "people",
            "place",
            "record",
            "web",
            "register",
            "ledger",
            "linkage",
            "law"
        })
@NullMarked
package longtang.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
