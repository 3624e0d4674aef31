/// Reads the four ledgers as they come (CSV, XLSX, XLS) and says of every bad row where, what and what to do.
///
/// Plain Java without Spring and SQL. The contract of the files is docs/ledgers.md.
@NullMarked
package longtang.ledger;

import org.jspecify.annotations.NullMarked;
