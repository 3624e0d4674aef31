package longtang.dossier;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import longtang.codes.Codes;
import longtang.neighbourhood.Committee;
import longtang.neighbourhood.Doors;
import longtang.neighbourhood.Lane;
import longtang.neighbourhood.LaneId;
import longtang.neighbourhood.Neighbourhood;
import longtang.people.Access;
import longtang.people.Person;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts the list of lanes and one lane's page together.
@Component
class LaneScreen {

    private static final int PAGE = 60;

    private final Dossiers dossiers;
    private final Neighbourhood neighbourhood;
    private final Access access;
    private final Codes codes;
    private final ObjectProvider<Categories> categories;

    LaneScreen(
            Dossiers dossiers,
            Neighbourhood neighbourhood,
            Access access,
            Codes codes,
            ObjectProvider<Categories> categories) {
        this.categories = categories;
        this.codes = codes;
        this.dossiers = dossiers;
        this.neighbourhood = neighbourhood;
        this.access = access;
    }

    static String href(LaneId lane, @Nullable String door) {
        var path = "/lanes/" + lane;
        return door == null ? path : path + "?door=" + URLEncoder.encode(door, StandardCharsets.UTF_8);
    }

    /// Nobody finds a lane that lies outside what they see.
    Optional<Lane> find(Person by, LaneId id) {
        var sight = access.sight(by, "lanes");
        return neighbourhood
                .lane(id)
                .filter(lane -> sight.covers(lane.committee(), lane.id().value()));
    }

    LanesPage list(Person by, @Nullable LaneId after) {
        var shown = rows(by, access.sight(by, "lanes").forQuery(), after, PAGE);
        return new LanesPage(shown.rows(), shown.last() == null ? "" : "/lanes?after=" + shown.last(), after != null);
    }

    /// One page of the lanes of a [longtang.people.Sight] as it stands in a query, and the last of them where more
    /// follow.
    record Rows(List<LanesPage.Row> rows, @Nullable LaneId last) {}

    Rows rows(Person by, @Nullable String sight, @Nullable LaneId after, int most) {
        var lanes = neighbourhood.lanesFor(sight, after, most + 1);
        var shown = lanes.size() > most ? lanes.subList(0, most) : lanes;
        var counts = dossiers.countOnLanes(by, shown.stream().map(Lane::id).toList());
        var none = new Dossiers.LaneCount(0, 0);
        return new Rows(
                shown.stream()
                        .map(lane -> row(lane, counts.getOrDefault(lane.id(), none)))
                        .toList(),
                lanes.size() > most ? shown.getLast().id() : null);
    }

    private LanesPage.Row row(Lane lane, Dossiers.LaneCount count) {
        return new LanesPage.Row(
                href(lane.id(), null),
                lane.text(),
                lane.nickname(),
                committee(lane),
                count.files(),
                count.focus(),
                lane.hasPlan());
    }

    private String committee(Lane lane) {
        return Optional.ofNullable(lane.committee())
                .flatMap(neighbourhood::committee)
                .map(Committee::name)
                .orElse("");
    }

    LanePage show(Person by, Lane lane, @Nullable String door, Words words) {
        var telling = new Telling(words, codes.book());
        var files = dossiers.onLane(by, lane.id());
        var drawing = new LaneMarks(telling).draw(lane, neighbourhood.plan(lane.id()), files, door);
        var doors = doors(lane, files, door, telling);
        var drawn = drawing.houses().stream().map(house -> house.door()).collect(Collectors.toSet());
        var beside = files.stream()
                .filter(file -> door == null
                        ? file.isInFocus()
                        : door.equals(file.site().door()))
                .toList();
        return new LanePage(
                lane.text(),
                lane.nickname(),
                committee(lane),
                lane.committee() == null ? "" : CommitteeScreen.href(lane.committee()),
                files.size(),
                (int) files.stream().filter(Dossier::isInFocus).count(),
                drawing,
                door == null ? words.say("dossier.lane.focus") : words.say("dossier.lane.door", door),
                href(lane.id(), null),
                rows(beside, telling),
                door != null,
                doors,
                rows(
                        files.stream()
                                .filter(file -> file.site().door() == null
                                        || !drawn.contains(file.site().door()))
                                .toList(),
                        telling));
    }

    private List<ListRow> rows(List<Dossier> files, Telling telling) {
        return ListRow.of(files, categories, telling);
    }

    private List<LanePage.Door> doors(Lane lane, List<Dossier> files, @Nullable String selected, Telling telling) {
        var doors = new TreeSet<>(Doors.ORDER);
        doors.addAll(neighbourhood.doors(lane.id()));
        files.stream()
                .map(file -> file.site().door())
                .filter(door -> door != null)
                .forEach(doors::add);
        return doors.stream()
                .map(door -> {
                    var here = files.stream()
                            .filter(file -> door.equals(file.site().door()))
                            .toList();
                    return new LanePage.Door(
                            door,
                            href(lane.id(), door),
                            here.size(),
                            (int) here.stream().filter(Dossier::isInFocus).count(),
                            here.stream()
                                    .map(file -> telling.name(file) + " "
                                            + telling.standingShown(file).label())
                                    .collect(Collectors.joining(telling.words().say("dossier.comma"))),
                            door.equals(selected));
                })
                .toList();
    }
}
