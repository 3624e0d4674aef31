package longtang.register;

/// Two sightings on which a person has spoken, in one fixed order.
public record SightingPair(SightingKey first, SightingKey second) {

    public SightingPair {
        if (first.equals(second)) throw new IllegalArgumentException("A pair of one: " + first);
        if (first.compareTo(second) > 0) {
            var swapped = first;
            first = second;
            second = swapped;
        }
    }
}
