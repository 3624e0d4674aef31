/// A log that nobody can change unseen: entries, the tree over them, tiles, signed checkpoints.
///
/// Plain Java without Spring and SQL; it uses nothing of the house. The bytes are defined in docs/journal-format.md.
@NullMarked
package longtang.journal;

import org.jspecify.annotations.NullMarked;
