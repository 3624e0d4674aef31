package longtang.web;

/// A page that says what went wrong and what to do. `incident` is empty unless somebody must look into it.
public record ProblemPage(int status, String title, String text, String article, String incident) {}
