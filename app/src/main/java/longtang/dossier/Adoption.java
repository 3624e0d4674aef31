package longtang.dossier;

/// What a match changed in the register. All zero: nothing was news.
public record Adoption(int opened, int changed, int linked, int ended) {

    public boolean isNothing() {
        return opened + changed + linked + ended == 0;
    }
}
