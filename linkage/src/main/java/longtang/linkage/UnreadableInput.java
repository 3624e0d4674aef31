package longtang.linkage;

/// An input file as a whole cannot be used, and why.
public final class UnreadableInput extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LinkProblem problem;

    public UnreadableInput(String code, Object... args) {
        super(code + " " + java.util.Arrays.toString(args));
        this.problem = LinkProblem.of(code, args);
    }

    public LinkProblem problem() {
        return problem;
    }
}
