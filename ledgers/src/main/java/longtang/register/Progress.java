package longtang.register;

/// Hears how far a match has come; called from one thread, `done` never falls within a stage.
@FunctionalInterface
public interface Progress {

    enum Stage {
        READING,
        PLACES,
        COMPARING,
        LEARNING,
        ASSIGNING,
        WRITING
    }

    void at(Stage stage, long done, long total);

    static Progress silent() {
        return (stage, done, total) -> {};
    }
}
