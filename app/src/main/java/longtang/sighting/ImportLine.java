package longtang.sighting;

/// One import in a line. `kind` is empty as long as nobody knows; `percent` is 0 when the end is not known.
record ImportLine(
        String href,
        String file,
        String kind,
        String state,
        String who,
        String when,
        int percent,
        int fresh,
        int revised,
        int known,
        int rejected) {

    String tone() {
        return switch (state) {
            case "done" -> rejected > 0 ? "amber" : "jade";
            case "refused", "failed" -> "danger";
            case "kindless" -> "amber";
            case "queued", "running" -> "brand";
            default -> "";
        };
    }

    String icon() {
        return switch (state) {
            case "done" -> "circle-check";
            case "refused", "failed" -> "alert";
            case "kindless" -> "question";
            case "queued" -> "clock";
            case "running" -> "progress";
            default -> "x";
        };
    }
}
