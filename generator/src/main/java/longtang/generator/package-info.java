/// Invents lanes, their structures, and what four ledgers would say of them, with the truth beside it.
///
/// Knows nothing of the matcher: its words and templates are its own, so that a good figure is an honest one.
@NullMarked
package longtang.generator;

import org.jspecify.annotations.NullMarked;
