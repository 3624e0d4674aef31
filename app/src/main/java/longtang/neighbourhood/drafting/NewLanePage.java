package longtang.neighbourhood.drafting;

/// A lane about to be taken down, as typed.
///
/// @param flaw what is wrong, empty for nothing
record NewLanePage(String road, String number, String committee, String flaw) {}
