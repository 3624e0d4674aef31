/// Bundles of evidence and the verifier that checks them offline: no database, no network, nobody's word.
///
/// Uses `longtang.journal` alone. The layout is defined in docs/journal-format.md.
@NullMarked
package longtang.journal.bundle;

import org.jspecify.annotations.NullMarked;
