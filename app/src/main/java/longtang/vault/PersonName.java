package longtang.vault;

/// A person's name. It prints itself as surname and 某; the whole of it is asked for by name.
public record PersonName(String whole) {

    public PersonName {
        whole = whole.strip();
    }

    /// 陈某: what a list may show.
    public String masked() {
        return whole.isEmpty() ? "" : whole.substring(0, whole.offsetByCodePoints(0, 1)) + "某";
    }

    @Override
    public String toString() {
        return masked();
    }
}
