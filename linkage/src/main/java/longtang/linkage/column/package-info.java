/// How two cells of a table are compared: names, days, quantities, places, texts, addresses as everybody writes them.
///
/// Knows nothing of weights and pairs; it says only how closely two cells agree.
@NullMarked
package longtang.linkage.column;

import org.jspecify.annotations.NullMarked;
