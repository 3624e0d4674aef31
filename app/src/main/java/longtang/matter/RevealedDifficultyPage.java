package longtang.matter;

/// What somebody told of by themselves, shown once.
///
/// @param difficulty empty where it was erased
record RevealedDifficultyPage(String href, String number, String why, String difficulty) {}
