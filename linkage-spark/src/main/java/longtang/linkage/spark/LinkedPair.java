package longtang.linkage.spark;

import java.io.Serializable;

/// Two rows that may be the same thing; `left` sorts first.
///
/// @param bits prior and all evidence; 0 is even odds
public record LinkedPair(String left, String right, float bits) implements Serializable {}
