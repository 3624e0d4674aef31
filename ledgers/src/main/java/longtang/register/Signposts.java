package longtang.register;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import longtang.place.Place;

/// Numbers under which a sighting is found again by others like it: what [Blocks] does inside one match, in numbers
/// that mean the same in the next (FNV-1a, 64 bits, over the words themselves).
final class Signposts {

    private static final long OFFSET = 0xcbf2_9ce4_8422_2325L;
    private static final long PRIME = 0x0000_0100_0000_01b3L;

    private final Observation it;
    private final Set<Long> posts = new LinkedHashSet<>();

    private Signposts(Observation it) {
        this.it = it;
    }

    static Set<Long> of(Observation it, RoadSlips slips) {
        var signposts = new Signposts(it);
        for (var place : it.places()) signposts.at(slips.corrected(place));
        signposts.phone();
        return signposts.posts;
    }

    private void at(Place place) {
        doors(place);
        var lane = lane(place);
        if (lane.isEmpty()) return;
        for (var kind : it.wording().possible()) post("lane+kind", lane, kind.name());
        for (var word : it.wording().unlisted()) post("lane+word", lane, word);
        for (var part : it.parts()) post("lane+part", lane, part.name());
    }

    private void doors(Place place) {
        var road = place.road() == null ? "" : place.road().name();
        var number = place.lane() == null ? "" : place.lane() + "/" + place.subLanes();
        var relation = place.relation();
        var beside = relation != null && !relation.keepsSlots() && place.doors().isEmpty();
        for (var door : relation != null && beside ? relation.doors() : place.doors()) {
            var written = door.toString();
            if (!road.isEmpty() && !number.isEmpty()) post("lane+door", road, number, written);
            if (place.namedLane() != null) post("name+door", place.namedLane(), written);
            if (!road.isEmpty() && number.isEmpty() && place.namedLane() == null) post("road+door", road, written);
            if (!number.isEmpty()) post("number+door", number, written);
        }
    }

    private static String lane(Place place) {
        var number = place.lane() == null ? "" : place.lane() + "/" + place.subLanes();
        if (!number.isEmpty() && place.road() != null) return place.road().name() + "|" + number;
        if (place.namedLane() != null) return place.namedLane();
        return number.isEmpty() || place.committee() == null ? "" : number + "|" + place.committee();
    }

    private void phone() {
        var phone = it.phone();
        if (phone != null && !phone.isMasked()) post("phone", phone.digits());
    }

    private void post(String... words) {
        long hash = OFFSET;
        for (var word : words) {
            for (byte b : word.getBytes(StandardCharsets.UTF_8)) hash = (hash ^ (b & 0xff)) * PRIME;
            hash = (hash ^ 0xff) * PRIME;
        }
        posts.add(hash);
    }
}
