package longtang.matter;

import static longtang.Rulings.allowed;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import longtang.law.Ruling;
import longtang.notice.Paper;
import longtang.remedy.Closing;
import longtang.remedy.Lodging;
import longtang.remedy.Outcome;
import longtang.remedy.Remedy;
import longtang.remedy.Stage;
import org.jspecify.annotations.Nullable;

/// What parties bring before a review organ or a court, and how it ends, as the legal reviewer enters it today.
class Suing {

    private final OnTheRoad we;
    private final RemedyDesk desk;

    Suing(OnTheRoad we, RemedyDesk desk) {
        this.we = we;
        this.desk = desk;
    }

    Ruling<Remedy> lodge(UUID round, Stage stage, @Nullable Paper against) {
        return desk.lodge(
                we.legal(),
                we.matter(round),
                new Lodging(
                        UUID.randomUUID(),
                        round,
                        we.matter(round).dossier().toString(),
                        against == null ? null : against.id(),
                        against == null
                                ? ""
                                : Objects.requireNonNull(against.issue()).written(),
                        stage,
                        stage == Stage.REVIEW ? "黄浦区人民政府" : "某人民法院",
                        "受〔2025〕1号",
                        we.clock.today(),
                        "撤销决定",
                        stage == Stage.COMPENSATION ? 20_000 : 0,
                        List.of()));
    }

    /// Against the decision to remove.
    Remedy lodged(UUID round, Stage stage) {
        return allowed(lodge(round, stage, we.paper(round, OnTheRoad.DECISION)));
    }

    Remedy ended(UUID round, Remedy remedy, Outcome outcome, String paper) {
        var closing = new Closing(outcome, paper, we.clock.today(), "", 0, List.of());
        return allowed(desk.end(we.legal(), we.matter(round), remedy.id(), closing));
    }
}
