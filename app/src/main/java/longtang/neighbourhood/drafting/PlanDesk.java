package longtang.neighbourhood.drafting;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import longtang.law.Ruling;
import longtang.neighbourhood.Lane;
import longtang.neighbourhood.LaneId;
import longtang.neighbourhood.LanePlan;
import longtang.neighbourhood.LanePlans;
import longtang.neighbourhood.Neighbourhood;
import longtang.neighbourhood.PlanSheet;
import longtang.neighbourhood.PlanVersion;
import longtang.neighbourhood.earth.Anchoring;
import longtang.people.Access;
import longtang.people.Person;
import longtang.web.NotHere;
import longtang.web.Words;
import org.springframework.stereotype.Component;

/// Finds the lane for who asks, and lays its plan out as a page.
@Component
class PlanDesk {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Neighbourhood neighbourhood;
    private final LanePlans plans;
    private final Access access;
    private final Clock clock;

    PlanDesk(Neighbourhood neighbourhood, LanePlans plans, Access access, Clock clock) {
        this.neighbourhood = neighbourhood;
        this.plans = plans;
        this.access = access;
        this.clock = clock;
    }

    /// Nobody finds a lane that lies outside what they see.
    Lane lane(Person by, UUID id) {
        return neighbourhood
                .lane(new LaneId(id))
                .filter(lane -> access.sight(by, "lanes")
                        .covers(lane.committee(), lane.id().value()))
                .orElseThrow(() -> new NotHere("no such lane"));
    }

    /// The version that a form was drawn on; an empty sheet for 0.
    LanePlan plan(Lane lane, int version) {
        return version == 0
                ? LanePlan.blank(lane)
                : plans.version(lane.id(), version)
                        .map(PlanVersion::plan)
                        .orElseThrow(() -> new NotHere("no such version"));
    }

    Optional<PlanVersion> newest(Lane lane) {
        return plans.newest(lane.id());
    }

    /// The form as it stands: `read` is what the draft says, to be drawn.
    PlanPage page(Lane lane, Draft draft, DraftReading.Read read, PlanPage.Notice notice, Words words) {
        return new PlanPage(
                "/lanes/" + lane.id() + "/plan",
                "/lanes/" + lane.id(),
                lane.text(),
                lane.nickname(),
                draft,
                PlanSheet.of(words.say("neighbourhood.plan.of", lane.text()), read.plan()),
                read.flaws().stream().map(flaw -> told(flaw, words)).toList(),
                notice,
                earth(read.plan(), words),
                newest(lane).map(version -> line(version, words)).orElse(""));
    }

    static PlanPage.Told told(Flaw flaw, Words words) {
        var sentence = words.say(flaw.code(), flaw.args().toArray());
        return new PlanPage.Told(
                flaw.where(),
                flaw.name().isBlank() ? sentence : words.say("neighbourhood.flaw.at", flaw.name(), sentence));
    }

    private static List<String> earth(LanePlan plan, Words words) {
        if (plan.anchors().isEmpty() || !(Anchoring.by(plan.anchors()) instanceof Ruling.Allowed(var anchoring))) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        var left = anchoring.residuals();
        for (var i = 0; i < left.size(); i++) {
            lines.add(words.say(
                    "neighbourhood.earth.residual",
                    i + 1,
                    Metres.text(left.get(i).length())));
        }
        lines.add(words.say(
                "neighbourhood.earth.fit",
                Metres.text(anchoring.rms()),
                Metres.text(Metres.rounded(anchoring.accuracy())),
                String.valueOf(anchoring.zone().centralMeridian())));
        return lines;
    }

    /// 第 3 版，2025-07-15 09:12，顾队（带队领导）：补画后门
    String line(PlanVersion version, Words words) {
        return words.say("neighbourhood.version.line", version.number(), when(version.at()), who(version, words))
                + (version.why().isBlank() ? "" : words.say("neighbourhood.colon") + version.why());
    }

    static String who(PlanVersion version, Words words) {
        return version.by().isEmpty()
                ? words.say("neighbourhood.version.file")
                : words.say("neighbourhood.version.who", version.by(), words.say("web.role." + version.role()));
    }

    String when(Instant at) {
        return MINUTE.format(at.atZone(clock.getZone()));
    }

    /// 新画 3 号、5 号；改动 1 号；删去 7 号；道路或图幅有改动
    static String told(PlanChanges changes, Words words) {
        if (changes.isNothing()) return words.say("neighbourhood.changes.none");
        var parts = new ArrayList<String>();
        part(parts, "neighbourhood.changes.added", changes.added(), words);
        part(parts, "neighbourhood.changes.changed", changes.changed(), words);
        part(parts, "neighbourhood.changes.removed", changes.removed(), words);
        if (changes.ground()) parts.add(words.say("neighbourhood.changes.ground"));
        return String.join(words.say("neighbourhood.semicolon"), parts);
    }

    private static void part(List<String> parts, String key, Set<String> doors, Words words) {
        if (!doors.isEmpty()) parts.add(words.say(key, doors(doors, words)));
    }

    static String doors(Set<String> doors, Words words) {
        return doors.stream()
                .map(door -> words.say("neighbourhood.door", door))
                .collect(Collectors.joining(words.say("neighbourhood.comma")));
    }
}
