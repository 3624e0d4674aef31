package longtang.web;

import java.util.List;

/// A page that says what went wrong and what to do.
///
/// @param rule the code of the rule that refuses, empty where nothing was refused
/// @param articles on which it stands, with their own words
/// @param instead what can be done instead, empty where nobody has written it down
/// @param incident empty unless somebody must look into it
/// @param back the page that the person comes from, where it is one of ours; else empty
public record ProblemPage(
        int status,
        String title,
        String text,
        String rule,
        List<Cited> articles,
        String instead,
        String incident,
        String back) {

    /// @param text of the statute, 原文未收录 where it is not there, empty where none is cited that we know
    public record Cited(String article, String text) {}

    public ProblemPage {
        articles = List.copyOf(articles);
    }
}
