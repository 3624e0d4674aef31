package longtang.sighting;

/// A cell as a person may see it: under its header as written; `hidden` when it is there but not for these eyes.
public record Shown(String header, String value, boolean hidden) {}
