/// A round of handling on a file, run by a version of a book of procedure.
///
/// What may happen, the book says and [longtang.playbook.Engine] decides; this module keeps where a matter stands,
/// by whose hand it came there, what is due when, and refuses what the book refuses, with its reason.
@ApplicationModule(
        displayName = "事项 Matter",
        allowedDependencies = {
            "agreement",
            "custody",
            "delivery",
            "dossier",
            "evidence",
            "hold",
            "journal",
            "neighbourhood",
            "notice",
            "outreach",
            "people",
            "record",
            "remedy",
            "vault",
            "web",
            "register",
            "playbook",
            "law"
        })
@NullMarked
package longtang.matter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
