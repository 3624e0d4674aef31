package longtang.place;

/// A road by name; provisional when no gazetteer lists it, which may be a gap in the list or a wrong character.
public record Road(String name, boolean known) {

    public static Road known(String name) {
        return new Road(name, true);
    }

    public static Road provisional(String name) {
        return new Road(name, false);
    }
}
