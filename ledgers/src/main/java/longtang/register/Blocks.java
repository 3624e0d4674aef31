package longtang.register;

import java.util.List;
import java.util.function.LongConsumer;
import longtang.linkage.BlockingRule;
import longtang.place.Part;
import org.jspecify.annotations.Nullable;

/// Which sightings are worth comparing.
final class Blocks {

    @FunctionalInterface
    private interface Keys {
        void of(int sighting, LongConsumer sink);
    }

    private record Rule(String name, Keys keys, @Nullable BlockingRule finer) implements BlockingRule {
        @Override
        public void keys(int record, LongConsumer sink) {
            keys.of(record, sink);
        }
    }

    private final Sightings sightings;

    private Blocks(Sightings sightings) {
        this.sightings = sightings;
    }

    static List<BlockingRule> of(Sightings sightings) {
        var blocks = new Blocks(sightings);
        var kind = new Rule("kind", blocks::kind, null);
        var committee = new Rule("committee", blocks::committee, null);
        return List.of(
                new Rule("lane+door", blocks::laneAndDoor, kind),
                new Rule("lane number+door", blocks::laneNumberAndDoor, committee),
                new Rule("lane+kind", blocks::laneAndKind, new Rule("part", blocks::part, null)),
                new Rule("lane+part", blocks::laneAndPart, kind),
                new Rule("phone", blocks::phone, null));
    }

    private void laneAndDoor(int sighting, LongConsumer sink) {
        if (!sightings.isLinkable(sighting)) return;
        for (var spot : sightings.spots(sighting)) {
            if (!spot.hasDoor()) continue;
            for (int door : spot.doors()) {
                if (spot.lane() >= 0 && spot.road() >= 0) sink.accept(key(1, spot.road(), spot.lane(), door));
                if (spot.named() >= 0) sink.accept(key(2, spot.named(), 0, door));
                if (!spot.hasLane() && spot.road() >= 0) sink.accept(key(3, spot.road(), 0, door));
            }
        }
    }

    // Without the road: it may be missing, or have a wrong character.
    private void laneNumberAndDoor(int sighting, LongConsumer sink) {
        if (!sightings.isLinkable(sighting)) return;
        for (var spot : sightings.spots(sighting)) {
            if (spot.lane() < 0 || !spot.hasDoor()) continue;
            for (int door : spot.doors()) sink.accept(key(4, spot.lane(), 0, door));
        }
    }

    private void laneAndKind(int sighting, LongConsumer sink) {
        var wording = sightings.get(sighting).wording();
        lanes(sighting, lane -> {
            for (var kind : wording.possible()) sink.accept(key(5, lane, kind.ordinal(), 0));
            for (var word : wording.unlisted()) sink.accept(key(6, lane, word.hashCode(), 0));
        });
    }

    private void laneAndPart(int sighting, LongConsumer sink) {
        lanes(sighting, lane -> {
            for (Part part : sightings.get(sighting).parts()) sink.accept(key(7, lane, part.ordinal(), 0));
        });
    }

    private void phone(int sighting, LongConsumer sink) {
        var phone = sightings.get(sighting).phone();
        if (phone == null || phone.isMasked() || !sightings.isLinkable(sighting)) return;
        sink.accept(mix(phone.digits().hashCode()));
    }

    private void kind(int sighting, LongConsumer sink) {
        for (var kind : sightings.get(sighting).wording().possible()) sink.accept(kind.ordinal());
    }

    private void part(int sighting, LongConsumer sink) {
        for (var part : sightings.get(sighting).parts()) sink.accept(part.ordinal());
    }

    private void committee(int sighting, LongConsumer sink) {
        for (var spot : sightings.spots(sighting)) if (spot.committee() >= 0) sink.accept(spot.committee());
    }

    private void lanes(int sighting, LongConsumer sink) {
        if (!sightings.isLinkable(sighting)) return;
        for (var spot : sightings.spots(sighting)) {
            if (spot.lane() >= 0 && spot.road() >= 0) sink.accept(key(8, spot.road(), spot.lane(), 0));
            else if (spot.named() >= 0) sink.accept(key(9, spot.named(), 0, 0));
            else if (spot.lane() >= 0 && spot.committee() >= 0) sink.accept(key(10, spot.lane(), spot.committee(), 0));
        }
    }

    private static long key(int rule, long a, long b, long c) {
        return mix(mix(mix(mix(rule) + a) + b) + c);
    }

    private static long mix(long x) {
        x = (x ^ (x >>> 32)) * 0x9E37_79B9_7F4A_7C15L;
        x = (x ^ (x >>> 29)) * 0xBF58_476D_1CE4_E5B9L;
        return x ^ (x >>> 32);
    }
}
