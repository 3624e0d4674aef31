/// The linkage engine on Apache Spark: the same kernel, weights, keys and rules, so the same pairs, for more rows than
/// one machine should hold. Clusters are cut at home: pairs are few beside rows.
@NullMarked
package longtang.linkage.spark;

import org.jspecify.annotations.NullMarked;
