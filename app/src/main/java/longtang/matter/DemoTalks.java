package longtang.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import longtang.dossier.Dossier;
import longtang.dossier.Dossiers;
import longtang.law.LegalCalendar;
import longtang.outreach.Encounter;
import longtang.outreach.HelpItem;
import longtang.outreach.HelpItems;
import longtang.outreach.Noting;
import longtang.outreach.Outreach;
import longtang.outreach.Round;
import org.jspecify.annotations.Nullable;

/// The visits, talks and help items of the demo.
@InTheDemo
class DemoTalks {

    private static final List<String> EXPLAINED = List.of("《城乡规划法》第六十四条", "《上海市拆除违法建筑若干规定》第八条");

    private final DemoHands hands;
    private final Outreach outreach;
    private final HelpItems help;
    private final Dossiers dossiers;
    private final Clock clock;

    DemoTalks(DemoHands hands, Outreach outreach, HelpItems help, Dossiers dossiers, Clock clock) {
        this.hands = hands;
        this.outreach = outreach;
        this.help = help;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalCalendar.SHANGHAI);
    }

    /// They knocked, and nobody was in.
    void nobodyIn(DemoRound round) {
        note(round, Encounter.Kind.VISIT, "", null, "", today().plusDays(2));
    }

    void visit(DemoRound round, String said, Encounter.Reluctance reluctance) {
        note(round, Encounter.Kind.VISIT, said, reluctance, "", null);
    }

    void talk(DemoRound round, String said, Encounter.Reluctance reluctance, String promise) {
        note(round, Encounter.Kind.TALK, said, reluctance, promise, null);
    }

    private void note(
            DemoRound round,
            Encounter.Kind kind,
            String said,
            Encounter.@Nullable Reluctance reluctance,
            String promise,
            @Nullable LocalDate next) {
        boolean met = !said.isEmpty();
        var noting = new Noting(
                round.request(kind.code() + met),
                kind,
                kind == Encounter.Kind.TALK ? Encounter.Way.MEETING : Encounter.Way.DOOR,
                clock.instant(),
                met,
                hands.leader(),
                List.of(Encounter.Companion.COMMITTEE, Encounter.Companion.VETERAN),
                met ? EXPLAINED : List.of(),
                met ? "《致居民的一封信》和违建安全事故警示短片" : "",
                said,
                reluctance,
                promise,
                next,
                false,
                "",
                "");
        DemoHands.allowed(outreach.note(hands.officer(), round(round), noting));
    }

    UUID lacks(DemoRound round, HelpItem.Need need, String note, LocalDate due) {
        var owner = "person:" + hands.committee().id();
        var saying = new HelpItems.Saying(round.request(need.code()), 0, owner, due, HelpItem.State.OPEN, "");
        return DemoHands.allowed(help.note(hands.officer(), round(round), need, note, saying));
    }

    void helped(DemoRound round, UUID item, String said) {
        var open = help.of(round.id()).stream()
                .filter(one -> one.id().equals(item) && one.isOpen())
                .findFirst();
        if (open.isEmpty()) return;
        var now = open.get().now();
        var saying = new HelpItems.Saying(
                round.request("落实" + open.get().need().code()),
                now.version(),
                now.owner().key(),
                now.due(),
                HelpItem.State.DONE,
                said);
        DemoHands.allowed(help.say(hands.officer(), open.get(), saying));
    }

    private Round round(DemoRound round) {
        var file = dossiers.get(hands.officer(), round.number());
        return new Round(
                round.id(),
                round.number().toString(),
                file.map(Dossier::lane).map(lane -> lane.value()).orElse(null),
                file.map(Dossier::committee).orElse(null));
    }
}
