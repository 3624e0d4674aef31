package longtang;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import longtang.duty.Duties;
import longtang.duty.Grid;
import longtang.duty.Pairing;
import longtang.duty.TaskForces;
import longtang.law.Ruling;
import longtang.matter.Organs;
import longtang.neighbourhood.Neighbourhood;
import longtang.people.Certificate;
import longtang.people.Organisation.Kind;
import longtang.people.Organisations;
import longtang.people.People;
import longtang.people.Person;
import longtang.record.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who answers for 天津路44弄 in the demo: organisations of the three tiers, certificates, a grid, pairings that leave
/// some doors vacant, and a task force.
@Component
@Order(3)
@ConditionalOnBooleanProperty("longtang.demo")
class DemoPeople implements ApplicationRunner {

    private static final String COMMITTEE = "310101013004";
    private static final List<String> CAPTAINS_DOORS = List.of("7", "8", "9", "10", "11", "12");

    private final People people;
    private final Organisations organisations;
    private final Duties duties;
    private final TaskForces forces;
    private final Neighbourhood neighbourhood;
    private final Organs organs;
    private final Clock clock;

    DemoPeople(
            People people,
            Organisations organisations,
            Duties duties,
            TaskForces forces,
            Neighbourhood neighbourhood,
            Organs organs,
            Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.duties = duties;
        this.forces = forces;
        this.neighbourhood = neighbourhood;
        this.organs = organs;
        this.clock = clock;
    }

    // All of it or nothing: killed in the middle, it begins anew.
    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        var lane = neighbourhood.lane("天津路", "44");
        if (lane.isEmpty() || !organisations.all().isEmpty()) return;
        tiers();
        certify("officer", "沪A-010101");
        certify("leader", "沪A-010102");
        pair(lane.get().id().value());
        taskForce(lane.get().id().value());
        seats();
    }

    private void seats() {
        seat("执法", "外滩街道综合行政执法队");
        for (var role : List.of("负责人", "法制", "听证主持")) seat(role, "外滩街道办事处");
        seat("区府", "黄浦区人民政府");
        seat("居委", "宁波路居委会");
    }

    private void seat(String role, String organ) {
        organs.seat(Actor.CLOCK, role, organ, LocalDate.now(clock).minusYears(1));
    }

    private void tiers() {
        work("street", "外滩街道办事处", Kind.STREET, null);
        work("officer", "外滩街道综合行政执法队", Kind.TEAM, null);
        work("leader", "外滩街道综合行政执法队", Kind.TEAM, null);
        work("legal", "外滩街道司法所", Kind.DEPARTMENT, null);
        work("committee", "宁波路居委会", Kind.COMMITTEE, COMMITTEE);
        work("grid", "宁波路居委会", Kind.COMMITTEE, COMMITTEE);
        work("captain", "慈德里志愿者队", Kind.VOLUNTEERS, COMMITTEE);
        work("property", "慈德物业", Kind.PROPERTY, null);
    }

    private void work(String account, String organisation, Kind kind, @Nullable String committee) {
        var body = organisations.all().stream()
                .filter(known -> known.name().equals(organisation))
                .findFirst()
                .or(() -> allowed(organisations.open(Actor.CLOCK, organisation, kind, committee)));
        var person = person(account);
        if (body.isPresent()) {
            people.change(
                    Actor.CLOCK,
                    person,
                    person.name(),
                    person.committee(),
                    body.get().id());
        }
    }

    private void certify(String account, String number) {
        people.certify(
                Actor.CLOCK,
                person(account),
                new Certificate(number, LocalDate.now(clock).plusYears(2)));
    }

    private void pair(UUID lane) {
        var officer = person("officer").id();
        var today = LocalDate.now(clock);
        for (var door : CAPTAINS_DOORS) {
            duties.pair(
                    Actor.CLOCK,
                    new Duties.Asked(
                            Pairing.Kind.PAIR,
                            lane,
                            door,
                            officer,
                            person("captain").id(),
                            today,
                            null));
        }
        duties.pair(
                Actor.CLOCK,
                new Duties.Asked(
                        Pairing.Kind.PARTY, lane, "", person("committee").id(), null, today, null));
        duties.keep(
                Actor.CLOCK, new Grid(COMMITTEE + "001", "天津路网格", person("grid").id(), Set.of(lane)));
    }

    private void taskForce(UUID lane) {
        var today = LocalDate.now(clock);
        var force = allowed(forces.open(
                Actor.CLOCK,
                "楼道清障百日行动",
                "七月到十月，把公共部位的堆物和违建清干净，劝在前，拆在后。",
                List.of("structure", "clutter"),
                Set.of(lane),
                today,
                today.plusDays(100)));
        force.ifPresent(id -> {
            for (var account : List.of("leader", "officer", "committee", "captain", "property")) {
                forces.join(Actor.CLOCK, id, person(account), account.equals("leader"));
            }
            forces.plan(Actor.CLOCK, id, today.plusDays(14), "每幢看一遍，拍下堆物的部位");
            forces.plan(Actor.CLOCK, id, today.plusDays(60), "底层通道全部清空");
        });
    }

    private Person person(String account) {
        return people.loadUserByUsername(account);
    }

    private static <T> Optional<T> allowed(Ruling<T> ruling) {
        return ruling instanceof Ruling.Allowed<T>(var value) ? Optional.of(value) : Optional.empty();
    }
}
