package longtang.register;

import java.util.List;

/// Turns evidence into odds for one office: a survey sees most of what others see, a caller often what nobody knows.
///
/// @param scale what even evidence is worth
record Odds(double scale) {

    private static final Odds EVEN = new Odds(1);

    // As if this many sightings had been seen before, of which so many spoke of something known.
    private static final double BELIEF = 10;
    private static final double BELIEVED = 0.8;
    private static final double MOST = 0.97;
    private static final int ROUNDS = 50;

    /// Learns which share of an office's sightings speaks of a structure that is known already, by EM on what each is
    /// offered; all odds are scaled to it.
    ///
    /// @param offers for each sighting of the office
    /// @param prior the odds of any one structure before there is evidence, times their number
    static Odds learned(List<List<Offer>> offers, double prior) {
        var evidence = offers.stream()
                .mapToDouble(its -> its.stream().mapToDouble(EVEN::of).sum() / prior)
                .toArray();
        double share = BELIEVED;
        for (int round = 0; round < ROUNDS; round++) {
            double sum = BELIEF * BELIEVED;
            for (double one : evidence) sum += share * one / (1 - share + share * one);
            share = Math.min(sum / (BELIEF + evidence.length), MOST);
        }
        return new Odds(share / (1 - share) / prior);
    }

    double of(Offer offer) {
        return scale * Math.pow(2, Math.min(offer.bits(), 60));
    }
}
