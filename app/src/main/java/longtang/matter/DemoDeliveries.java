package longtang.matter;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import longtang.delivery.Addressee;
import longtang.delivery.Deliveries;
import longtang.delivery.Handover;
import longtang.delivery.Noting;
import longtang.law.Attempt;
import longtang.law.Delivery;
import longtang.notice.Paper;
import longtang.vault.PersonName;
import org.jspecify.annotations.Nullable;

/// Brings a paper of the demo to the door: nobody in, then an adult of the household signs.
@InTheDemo
class DemoDeliveries {

    private final DemoHands hands;
    private final Deliveries deliveries;
    private final Clock clock;

    DemoDeliveries(DemoHands hands, Deliveries deliveries, Clock clock) {
        this.hands = hands;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    void toTheFamily(DemoRound round, Paper paper, String party, String family) {
        var actor = DemoHands.actor(hands.officer());
        var who = DemoHands.allowed(deliveries.address(actor, paper, new PersonName(party)));
        var absent = noting(round, who, Delivery.Method.IN_PERSON, Attempt.Trouble.ABSENT, "", "");
        DemoHands.allowed(deliveries.note(actor, paper, absent));
        var signed = noting(round, who, Delivery.Method.TO_FAMILY, null, family, "配偶，同住");
        DemoHands.allowed(deliveries.note(actor, paper, signed));
    }

    private Noting noting(
            DemoRound round,
            Addressee who,
            Delivery.Method how,
            Attempt.@Nullable Trouble trouble,
            String signer,
            String relation) {
        UUID request = round.request("送达" + how + who.paper());
        return new Noting(
                request,
                who.id(),
                how,
                trouble,
                clock.instant(),
                List.of(hands.officer(), hands.leader()),
                new PersonName(signer),
                relation,
                trouble == null ? "" : "敲门没有人应，邻居说去买菜了",
                new Handover.Proof("", null, "", "家门口", List.of()),
                null,
                "");
    }
}
