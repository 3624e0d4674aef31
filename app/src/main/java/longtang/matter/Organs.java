package longtang.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import longtang.law.LegalCalendar;
import longtang.law.Ruling;
import longtang.playbook.Installation;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import longtang.web.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which organ acts in which role of the books. The law names the roles, a street names its organs, with dates.
@Service
@Transactional
public class Organs {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_NAME = 100;

    /// An organ in a role; `to` is the last day, null while it goes on.
    record Seat(
            UUID id,
            String role,
            String name,
            LocalDate from,
            @Nullable LocalDate to) {}

    private final OrganStore store;
    private final Acts acts;
    private final Clock clock;
    private final Remembered<String, Installation> remembered;

    Organs(OrganStore store, Acts acts, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.clock = clock;
        this.remembered = new Remembered<>(clock);
    }

    /// Seats an organ; whoever acted in the role before acts until the day before.
    public Ruling<UUID> seat(Actor by, String role, String name, LocalDate from) {
        var written = name.strip();
        if (written.isEmpty() || written.length() > LONGEST_NAME)
            return Ruling.refuse("organ-without-name", "", "matter.organ.name", LONGEST_NAME);
        var id = Ids.at(clock.instant());
        if (!store.seat(id, role, written, from))
            return Ruling.refuse("organ-already-later", "", "matter.organ.later", role);
        remembered.forget();
        acts.note(by, Act.of("organ.seated", "organ", id).with("role", role).with("from", from.toString()));
        return Ruling.allow(id);
    }

    @Transactional(readOnly = true)
    List<Seat> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    Installation installation() {
        return remembered.get("", this::read);
    }

    private Installation read() {
        var organs = store.all().stream()
                .map(seat -> new Installation.Organ(
                        seat.role(), seat.name(), seat.from(), java.util.Optional.ofNullable(seat.to())))
                .toList();
        return new Installation(organs, LegalCalendar.bundled());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }
}
