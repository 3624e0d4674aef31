package longtang.matter;

import java.time.LocalDate;
import java.util.Optional;
import longtang.hold.Hold;
import longtang.web.Words;

/// What is retained for the time being, as a matter's page shows it.
record HoldCard(
        String href, String number, String stage, String notation, String review, boolean inForce, boolean late) {

    static Optional<HoldCard> of(Optional<Hold> hold, LocalDate today, Words words) {
        return hold.map(one -> new HoldCard(
                "/holds/" + one.id(),
                one.number(),
                one.isInForce() ? words.say("hold.in-force") : words.say("hold.ended", one.ending()),
                words.say("hold.notation." + one.notation().code()),
                one.review().toString(),
                one.isInForce(),
                one.isLate(today)));
    }
}
