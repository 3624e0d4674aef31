package longtang.dossier;

/// One file as a list shows it.
record ListRow(
        String number,
        String href,
        String title,
        String called,
        String address,
        Telling.Shown standing,
        String hazards,
        boolean grave,
        boolean unconfirmed,
        String sources,
        String lastSeen) {

    static ListRow of(Dossier file, Telling telling) {
        return new ListRow(
                file.number().toString(),
                "/register/" + file.number(),
                telling.title(file),
                telling.called(file),
                telling.address(file),
                telling.standingShown(file),
                telling.hazards(file),
                Telling.isGrave(file),
                !file.confirmed(),
                telling.sources(file),
                telling.day(file.lastSeen()));
    }
}
