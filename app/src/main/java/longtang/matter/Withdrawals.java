package longtang.matter;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import longtang.agreement.Agreement;
import longtang.agreement.Agreements;
import longtang.law.Ruling;
import longtang.people.Person;
import longtang.playbook.Engine;
import longtang.playbook.Hand;
import longtang.playbook.Offer;
import longtang.record.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Takes an agreement back, at once and whether anybody of the house likes it or not: by the page, on paper, by
/// telephone, in person alike.
@Service
@Transactional
class Withdrawals {

    private final Agreements agreements;
    private final Handling handling;
    private final Engines engines;
    private final MatterStore store;
    private final java.time.Clock clock;

    Withdrawals(Agreements agreements, Handling handling, Engines engines, MatterStore store, java.time.Clock clock) {
        this.agreements = agreements;
        this.handling = handling;
        this.engines = engines;
        this.store = store;
        this.clock = clock;
    }

    /// What came by paper, telephone or in person, noted by whoever took it.
    ///
    /// @param signatory whose word it is, null where that was not said
    Ruling<Agreement> noted(
            Person by, UUID matter, Agreement.Channel channel, Instant cameAt, @Nullable UUID signatory) {
        return withdraw(Taker.of(by), matter, channel, cameAt, signatory);
    }

    /// By the page of whoever signed.
    Ruling<Agreement> byResident(Agreement agreement) {
        return withdraw(Taker.RESIDENT, agreement.round(), Agreement.Channel.PAGE, clock.instant(), null);
    }

    private Ruling<Agreement> withdraw(
            Taker by, UUID id, Agreement.Channel channel, Instant cameAt, @Nullable UUID signatory) {
        var matter = handling.letLapse(store.locked(id).orElseThrow());
        var withdrawn = agreements.withdraw(by.actor(), id, channel, cameAt, signatory);
        if (!(withdrawn instanceof Ruling.Allowed<Agreement>)) return withdrawn;
        var engine = engines.of(matter);
        var offer = offer(engine, matter);
        if (offer.isEmpty()) return withdrawn; // signed, and not entered yet: there is no event to take back
        return switch (handling.step(by, hand(offer.get()), engine, matter, offer.get(), asked(matter, offer.get()))) {
            case Ruling.Allowed<Matter> _ -> withdrawn;
            case Ruling.Refused<Matter>(var why) -> {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                yield Ruling.refuse(why);
            }
        };
    }

    private static Optional<Offer> offer(Engine engine, Matter matter) {
        if (!matter.isOpen()) return Optional.empty();
        return engine.book()
                .agreement()
                .flatMap(binding -> binding.withdraw())
                .flatMap(event -> engine.offers(matter.standing()).stream()
                        .filter(one -> one.event().equals(event))
                        .findFirst());
    }

    private static Hand hand(Offer offer) {
        return new Hand.Outside(offer.whose().name());
    }

    private Matters.Asked asked(Matter matter, Offer offer) {
        return new Matters.Asked(Ids.at(clock.instant()), matter.version(), offer.event(), null, Map.of(), "");
    }
}
