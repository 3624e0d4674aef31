package longtang.outreach;

import java.util.List;

/// How far persuasion came, by lane and month.
///
/// @param left rounds in groups too small to be shown
record ConversionPage(List<Conversion.Row> rows, int left, int smallest) {}
