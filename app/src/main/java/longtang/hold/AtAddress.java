package longtang.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import longtang.neighbourhood.Lane;
import longtang.neighbourhood.Neighbourhood;
import longtang.place.LaneNames;
import longtang.place.Place;
import longtang.place.PlaceReader;
import org.springframework.stereotype.Component;

/// Finds what is retained at an address that somebody wrote. Where the address may mean several homes, or what is
/// retained does not say whose it is, the answer is that it cannot be told, and what to add.
@Component
class AtAddress {

    private static final String ROAD = "路名和弄号（如天津路44弄）";
    private static final String DOOR = "门牌号（如13号）";
    private static final String ROOM = "室号或者部位（如201室、亭子间）";
    private static final String ASK = "请向街道办事处核实";

    private final Neighbourhood neighbourhood;
    private final HoldStore store;
    private final PlaceReader places;
    private final LaneNames listed;

    AtAddress(Neighbourhood neighbourhood, HoldStore store, PlaceReader places) {
        this.neighbourhood = neighbourhood;
        this.store = store;
        this.places = places;
        this.listed = places.gazetteer().laneNames();
    }

    Answer ask(String address) {
        var told = onList(places.readCell(address));
        var lanes = lanes(told);
        if (lanes.size() > 1) return Answer.unclear(List.of(ROAD), "这个弄堂名不止一处");
        var asked = lanes.isEmpty() ? told : onIts(lanes.getFirst(), told);
        var lacks = lacking(asked);
        if (!lacks.isEmpty()) return Answer.unclear(lacks, "地址不完整，无法确定");
        return among(asked, candidates(lanes));
    }

    // What people here call a lane goes before what a list calls one.
    private Place onList(Place told) {
        var name = told.namedLane();
        return name != null && neighbourhood.named(name).isEmpty() ? told.resolve(listed) : told;
    }

    // A name of a lane may be many lanes'; a road and a number are one's.
    private List<Lane> lanes(Place told) {
        var road = told.road();
        var lane = told.lane();
        if (road != null)
            return neighbourhood.lane(road.name(), lane == null ? "" : lane.toString()).stream()
                    .toList();
        var name = told.namedLane();
        return name == null ? List.of() : neighbourhood.named(name);
    }

    private Place onIts(Lane lane, Place told) {
        var full = places.readCell(lane.text());
        return told.resolve(LaneNames.NONE).withRoad(full.road()).withLane(full.lane());
    }

    private static List<String> lacking(Place asked) {
        var lacks = new ArrayList<String>();
        var road = asked.road();
        if (road == null || !road.known()) lacks.add(ROAD);
        if (asked.doors().size() != 1 || asked.relation() != null) lacks.add(DOOR);
        return lacks;
    }

    private List<Hold> candidates(List<Lane> lanes) {
        return store.standingOn(
                lanes.stream().<UUID>map(lane -> lane.id().value()).toList());
    }

    private Answer among(Place asked, List<Hold> holds) {
        var here = holds.stream().filter(hold -> isAtDoor(asked, place(hold))).toList();
        if (here.isEmpty())
            return holds.stream().anyMatch(hold -> mayBeAt(asked, place(hold)))
                    ? Answer.unclear(List.of(ASK), "有一处登记没有写明路名或者门牌，可能就是这里")
                    : new Answer(Answer.Kind.NOT_HELD, List.of(), List.of(), "");
        if (asked.rooms().isEmpty() && asked.roomKinds().isEmpty()) return wholeDoor(here);
        var sure = here.stream()
                .filter(hold -> isRoomOf(asked, place(hold)).orElse(false))
                .toList();
        if (!sure.isEmpty()) return held(sure);
        return here.stream().anyMatch(hold -> isRoomOf(asked, place(hold)).isEmpty())
                ? Answer.unclear(List.of(ASK), "这个门牌有暂予保留的登记，没有写明是哪一室")
                : new Answer(Answer.Kind.NOT_HELD, List.of(), List.of(), "");
    }

    // Asked for the house, what is the house's is told; what is a room's is not guessed to be everybody's.
    private Answer wholeDoor(List<Hold> here) {
        var ofRooms =
                here.stream().filter(hold -> !place(hold).rooms().isEmpty()).toList();
        return ofRooms.isEmpty() ? held(here) : Answer.unclear(List.of(ROOM), "这个门牌里有的室有登记，请写明哪一室");
    }

    private static Answer held(List<Hold> holds) {
        return new Answer(
                Answer.Kind.HELD,
                holds.stream()
                        .map(hold ->
                                new Answer.Line(hold.number(), hold.notation().code()))
                        .toList(),
                List.of(),
                "暂缓不等于合法");
    }

    private Place place(Hold hold) {
        return places.readCell(hold.where().place());
    }

    private static boolean isAtDoor(Place asked, Place kept) {
        return Stream.of(asked, kept).noneMatch(one -> one.doors().isEmpty())
                && kept.road() != null
                && !asked.withoutRoom().contradicts(kept.withoutRoom());
    }

    // What is kept lacks its road or its door, and says nothing against it.
    private static boolean mayBeAt(Place asked, Place kept) {
        return (kept.road() == null || kept.doors().isEmpty())
                && !asked.withoutRoom().contradicts(kept.withoutRoom());
    }

    /// Empty where what is kept names no room.
    private static Optional<Boolean> isRoomOf(Place asked, Place kept) {
        if (!kept.rooms().isEmpty() && !asked.rooms().isEmpty())
            return Optional.of(kept.rooms().stream().anyMatch(asked.rooms()::contains));
        if (!kept.roomKinds().isEmpty() && !asked.roomKinds().isEmpty())
            return Optional.of(kept.roomKinds().stream().anyMatch(asked.roomKinds()::contains));
        return Optional.empty();
    }
}
