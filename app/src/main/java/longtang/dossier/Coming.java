package longtang.dossier;

/// Whether files are on their way into the register right now. Whoever makes them answers.
public interface Coming {

    boolean isUnderWay();

    /// Where one sees how far it has come.
    String href();
}
