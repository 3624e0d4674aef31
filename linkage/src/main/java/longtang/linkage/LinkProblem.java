package longtang.linkage;

import java.util.List;

/// Something about the input that a person has to look at, as a code and its arguments; the words are in
/// `link_*.properties` under the same code.
public record LinkProblem(String code, List<String> args) {

    public LinkProblem {
        args = List.copyOf(args);
    }

    public static LinkProblem of(String code, Object... args) {
        return new LinkProblem(
                code, java.util.Arrays.stream(args).map(String::valueOf).toList());
    }
}
