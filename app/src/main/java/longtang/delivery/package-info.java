/// Delivery of papers (送达): to whom an issued paper was brought, in which way, with which proof, and from which day it
/// counts.
///
/// Knows files and rounds only by their keys; whoever handles a round lets its serving events wait for what is here.
@ApplicationModule(
        displayName = "送达 Delivery",
        allowedDependencies = {"evidence", "law", "notice", "people", "record", "vault", "web"})
@NullMarked
package longtang.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
