/// Do two records speak of the same thing? Fellegi-Sunter levels, learned by EM, blocked by sorted keys,
/// clustered under cardinality.
///
/// Plain Java without Spring and SQL. Records are numbered 0 to n-1; what they are is the caller's affair.
@NullMarked
package longtang.linkage;

import org.jspecify.annotations.NullMarked;
