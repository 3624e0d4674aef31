package longtang.register;

/// What was made of a sighting: linked, left to a person, or of no structure.
public enum Decision {
    AUTO("auto"),
    REVIEW("review"),
    NONE("none");

    private final String code;

    Decision(String code) {
        this.code = code;
    }

    /// The word in links.csv.
    public String code() {
        return code;
    }
}
