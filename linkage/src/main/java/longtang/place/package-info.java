/// Reads how people write where something is in an old lane: 天津路44弄3号201室, 44弄内3号楼二楼, 慈德里3号.
///
/// Plain Java without Spring and SQL. What cannot be read stays text; this package never guesses.
@NullMarked
package longtang.place;

import org.jspecify.annotations.NullMarked;
