package longtang.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.codes.CodeBook;
import longtang.neighbourhood.Lane;
import longtang.register.Focus;
import longtang.register.SightingKey;
import longtang.register.Site;
import longtang.register.StructureFile;
import longtang.register.StructureNumber;
import org.jspecify.annotations.Nullable;

/// What a match says of one file, column by column as the table has it.
final class FactsRow {

    private static final Site NOWHERE = new Site(null, null, null, null, null, null, null);

    private static final Set<String> NO_FACTS =
            Set.of("id", "search", "sort_key", "facts_hash", "words", "grams", "matched", "settled");

    private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

    static FactsRow of(
            StructureFile file, @Nullable Lane lane, @Nullable String committee, @Nullable String succeeded) {
        var row = new FactsRow();
        row.identity(file, lane, committee);
        row.place(site(file), lane);
        row.facts(file);
        row.columns.put("succeeds", file.succeeds() == null ? succeeded : text(file.succeeds()));
        row.finding(file, lane);
        return row;
    }

    static Site site(StructureFile file) {
        var sites = file.facts().sites();
        return sites.isEmpty() ? NOWHERE : sites.getFirst();
    }

    Map<String, @Nullable Object> columns() {
        return columns;
    }

    String hash() {
        return String.valueOf(columns.get("facts_hash"));
    }

    /// The row as it is written under this id: with what people settled of that file before.
    Map<String, @Nullable Object> under(Object id, Map<String, String> settled, CodeBook book) {
        var whole = new LinkedHashMap<String, @Nullable Object>();
        whole.put("id", id.toString());
        whole.putAll(ShownFacts.of(columns, settled, book));
        return whole;
    }

    private void identity(StructureFile file, @Nullable Lane lane, @Nullable String committee) {
        columns.put("number", file.number().toString());
        columns.put("lane", lane == null ? null : lane.id().toString());
        columns.put("committee", lane != null && lane.committee() != null ? lane.committee() : committee);
    }

    private void place(Site site, @Nullable Lane lane) {
        columns.put("road", site.road());
        columns.put("lane_number", site.lane());
        columns.put("branch", site.branch());
        columns.put("lane_name", site.name());
        columns.put("door", site.door());
        columns.put("floor", site.floor());
        columns.put("room", site.room());
        var text = site.text();
        columns.put("address", text.isEmpty() && lane != null ? lane.text() : text);
    }

    private void facts(StructureFile file) {
        var facts = file.facts();
        columns.put("part", name(facts.part()));
        columns.put("kind", name(facts.kind()));
        columns.put("words", facts.words());
        columns.put("material", name(facts.material()));
        columns.put("use", name(facts.use()));
        columns.put("area", facts.area());
        columns.put("status", name(facts.status()));
        columns.put("outcome", facts.outcome().name());
        columns.put("hazards", facts.hazards());
        columns.put("under_construction", facts.focus().contains(Focus.UNDER_CONSTRUCTION));
        columns.put("newly_built", facts.focus().contains(Focus.NEW));
        columns.put("major_hazard", facts.focus().contains(Focus.MAJOR_HAZARD));
        columns.put("confirmed", file.confirmed());
        columns.put("longitude", facts.longitude());
        columns.put("latitude", facts.latitude());
        columns.put("first_seen", date(facts.firstSeen()));
        columns.put("last_seen", date(facts.lastSeen()));
        columns.put(
                "sources",
                file.members().stream().map(key -> key.kind().name()).sorted().toList());
    }

    private void finding(StructureFile file, @Nullable Lane lane) {
        var words = new ArrayList<String>();
        words.add(file.number().toString());
        file.facts().sites().forEach(site -> words.add(site.text()));
        if (lane != null) words.addAll(lane.names());
        words.addAll(file.facts().words());
        var kind = file.facts().kind();
        if (kind != null) words.add(kind.word());
        file.members().stream().map(SightingKey::recordId).forEach(words::add);
        columns.put("search", words.stream().map(Search::plain).distinct().collect(Collectors.joining(" ")));
        columns.put("sort_key", ShownFacts.sortKey(columns, day(file), file.number()));
        columns.put("facts_hash", sha256(columns.toString()));
    }

    private static int day(StructureFile file) {
        var seen = file.facts().lastSeen();
        return seen == null ? 0 : seen.getYear() * 10_000 + seen.getMonthValue() * 100 + seen.getDayOfMonth();
    }

    /// Which facts a person would call changed, from a row as it was.
    static List<String> changed(Map<String, ? extends @Nullable Object> old, Map<String, @Nullable Object> now) {
        return now.keySet().stream()
                .filter(column -> !NO_FACTS.contains(column))
                .filter(column -> !same(now.get(column), old.get(column)))
                .toList();
    }

    private static boolean same(@Nullable Object now, @Nullable Object then) {
        if (now == null || then == null) return now == then;
        if (now instanceof Number a && then instanceof Number b) {
            return Double.compare(a.doubleValue(), b.doubleValue()) == 0;
        }
        if (now instanceof List<?> a && then instanceof List<?> b) return a.size() == b.size() && sameText(a, b);
        return now.equals(then);
    }

    // Lists come back from the table as texts and maps: hazards are compared by their size and types.
    private static boolean sameText(List<?> now, List<?> then) {
        return flat(now).equals(flat(then));
    }

    private static List<String> flat(List<?> list) {
        return list.stream()
                .map(item -> switch (item) {
                    case longtang.register.Hazard hazard ->
                        Stream.of(hazard.type().name(), hazard.level().name())
                                .sorted()
                                .toList()
                                .toString();
                    case Map<?, ?> map ->
                        map.values().stream()
                                .map(String::valueOf)
                                .sorted()
                                .toList()
                                .toString();
                    default -> String.valueOf(item);
                })
                .toList();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable String text(@Nullable StructureNumber number) {
        return number == null ? null : number.toString();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
