package longtang.web;

/// A page that says what went wrong and what to do.
///
/// @param incident empty unless somebody must look into it
/// @param back the page that the person comes from, where it is one of ours; else empty
public record ProblemPage(int status, String title, String text, String article, String incident, String back) {}
