/// Writes ledgers as CSV and XLSX in the forms that offices send, and reads CSV of our own making.
///
/// Has nothing in common with the readers under test, so that one mistake cannot hide in both.
@NullMarked
package longtang.generator.table;

import org.jspecify.annotations.NullMarked;
