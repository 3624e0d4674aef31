/// Reads how people write where something is in an old lane: 天津路44弄3号201室, 44弄内3号楼二楼, 慈德里3号.
///
/// Plain Java without Spring and SQL. What cannot be read stays text, and nothing is made up that was not written; each
/// slot can show the words that told it and how firmly they do. Grids (网格), coordinates and the years in which an
/// address held are not read out of texts: where they are known they have columns of their own.
@NullMarked
package longtang.place;

import org.jspecify.annotations.NullMarked;
