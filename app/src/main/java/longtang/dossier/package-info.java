/// One file for each structure (一违一档), and the register of them all (违建台账).
///
/// Files are opened and renewed by cross-matching through [Dossiers]; nothing here is ever deleted. The lanes are shown
/// here too, because what people want to see on a lane's plan is its files.
@ApplicationModule(
        displayName = "档案 Dossier",
        allowedDependencies = {
            "sighting",
            "duty",
            "neighbourhood",
            "people",
            "record",
            "web",
            "register",
            "ledger",
            "place",
            "codes",
            "law"
        })
@NullMarked
package longtang.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
