/// Goods that were taken out of a structure and are kept for their owner (财物保管): listed, kept, collected, or disposed
/// of
/// after the term with proof.
///
/// Knows files and rounds only by their keys; whoever handles a round says when the term is over.
@ApplicationModule(
        displayName = "财物 Custody",
        allowedDependencies = {"evidence", "law", "people", "record"})
@NullMarked
package longtang.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
