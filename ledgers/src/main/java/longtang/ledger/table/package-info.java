/// A sheet of paper as the computer sees it: CSV, XLSX or XLS become numbered rows of text, inside a budget.
///
/// Knows nothing of ledgers. Whatever cannot be read safely is refused with a code; nothing is evaluated.
@NullMarked
package longtang.ledger.table;

import org.jspecify.annotations.NullMarked;
