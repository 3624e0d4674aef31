package longtang.matching;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import longtang.law.Ruling;
import longtang.matching.Bonds.Bond;
import longtang.register.SightingKey;
import longtang.register.StructureNumber;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/// Says why a decision cannot be: what stands against it, who said so and when. No statute but the order of the house.
@Component
class Refusing {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final DecisionStore decisions;
    private final Clock clock;

    Refusing(DecisionStore decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    <T> Ruling<T> runUnderWay() {
        return refuse("busy", "run");
    }

    <T> Ruling<T> answered(Decided by) {
        return refuse("answered", "answered", who(by), at(by), verdict(by.verdict()));
    }

    <T> Ruling<T> superseded() {
        return refuse("answered", "superseded");
    }

    <T> Ruling<T> undone(Decided.Answer by) {
        return refuse(
                "answered",
                "undone",
                by.by().name(),
                MINUTE.format(by.at().atZone(clock.getZone())),
                verdict(by.verdict()));
    }

    <T> Ruling<T> noPair() {
        return refuse("contradiction", "nopair");
    }

    <T> Ruling<T> gone(SightingKey sighting) {
        return refuse("contradiction", "gone", name(sighting));
    }

    <T> Ruling<T> sameRound(SightingKey left, SightingKey right) {
        return refuse("contradiction", "round." + right.kind().code(), name(left), name(right));
    }

    <T> Ruling<T> apart(Bond bond) {
        return bound("apart", bond);
    }

    <T> Ruling<T> tied(Bonds bonds, Set<SightingKey> cohort, Set<SightingKey> rest) {
        var tie = bonds.tie(cohort, rest);
        return tie.isPresent() ? bound("tied", tie.get()) : refuse("contradiction", "nopair");
    }

    private <T> Ruling<T> bound(String fact, Bond bond) {
        var by = decided(bond.decision());
        return refuse("contradiction", fact, name(bond.left()), name(bond.right()), who(by), at(by));
    }

    <T> Ruling<T> seenByOthers(StructureNumber file) {
        return refuse("contradiction", "seen", file.toString());
    }

    <T> Ruling<T> splitOfAll(StructureNumber file) {
        return refuse("contradiction", "all", file.toString());
    }

    <T> Ruling<T> splitOfNone() {
        return refuse("contradiction", "none");
    }

    <T> Ruling<T> samePerson() {
        return refuse("two-persons", "sameperson");
    }

    <T> Ruling<T> seconded(Decided it) {
        return it.answers().isEmpty()
                ? refuse("answered", "nosecond")
                : undone(it.answers().getFirst());
    }

    <T> Ruling<T> noSample(int missing) {
        return refuse("sample", "sample", missing);
    }

    <T> Ruling<T> sampleDisagrees() {
        return refuse("sample", "disagrees");
    }

    private Decided decided(UUID id) {
        return decisions.get(id).orElseThrow();
    }

    private static String who(Decided it) {
        return it.by().name();
    }

    private String at(Decided it) {
        return MINUTE.format(it.at().atZone(clock.getZone()));
    }

    // A key of the bundle: whoever shows the refusal says it in the page's language.
    private static MessageSourceResolvable verdict(Verdict verdict) {
        return new DefaultMessageSourceResolvable("matching.verdict." + verdict.code());
    }

    private static MessageSourceResolvable name(SightingKey sighting) {
        return new DefaultMessageSourceResolvable(
                new String[] {"matching.record." + sighting.kind().code()}, new Object[] {sighting.recordId()});
    }

    private static <T> Ruling<T> refuse(String code, String fact, Object... args) {
        return Ruling.refuse("matching-" + code, "", "matching.refused." + fact, args);
    }
}
