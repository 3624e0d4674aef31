/// The main job: rows of four ledgers become one register, one file for each structure, every link explained.
///
/// Plain Java without Spring and SQL: the command line and the running system use the same kernel.
@NullMarked
package longtang.register;

import org.jspecify.annotations.NullMarked;
