package longtang.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import longtang.dossier.CommitteePage.Figure;
import longtang.dossier.CommitteesPage.Link;
import longtang.dossier.CommitteesPage.Street;
import longtang.dossier.RegisterFilter.View;
import longtang.neighbourhood.Committee;
import longtang.neighbourhood.LaneId;
import longtang.neighbourhood.Neighbourhood;
import longtang.people.Person;
import longtang.register.Focus;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the pages of committees together.
@Component
class CommitteeScreen {

    private static final int MOST = 400;
    private static final int PAGE = 60;

    private final Dossiers dossiers;
    private final Neighbourhood neighbourhood;
    private final LaneScreen lanes;

    CommitteeScreen(Dossiers dossiers, Neighbourhood neighbourhood, LaneScreen lanes) {
        this.dossiers = dossiers;
        this.neighbourhood = neighbourhood;
        this.lanes = lanes;
    }

    static String href(String code) {
        return "/committees/" + code;
    }

    /// Nobody finds an area that they do not see.
    Optional<Committee> find(Person by, String code) {
        return dossiers.covers(by, code) ? neighbourhood.committee(code) : Optional.empty();
    }

    CommitteesPage list(Person by) {
        var streets = new LinkedHashMap<String, List<Link>>();
        for (var code : dossiers.committees(by, MOST)) {
            neighbourhood
                    .committee(code)
                    .ifPresent(committee -> streets.computeIfAbsent(place(committee), s -> new ArrayList<>())
                            .add(new Link(committee.name(), href(code))));
        }
        return new CommitteesPage(streets.entrySet().stream()
                .map(street -> new Street(street.getKey(), street.getValue()))
                .toList());
    }

    CommitteePage show(Person by, Committee committee, @Nullable LaneId after, Words words) {
        var area = dossiers.area(by, committee.code());
        var link = RegisterLink.of(RegisterFilter.everything().ofCommittee(committee.code()));
        var shown = lanes.rows(by, committee.code() + "|", after, PAGE);
        return new CommitteePage(
                committee.name(),
                place(committee),
                figures(area.counts(), link, words),
                List.of(
                        new Figure(
                                words.say("dossier.committee.unconfirmed"),
                                area.counts().shown(area.counts().of(View.UNCONFIRMED)),
                                link.with("view", View.UNCONFIRMED.code()).at("/register")),
                        new Figure(
                                words.say("dossier.committee.links"),
                                area.counts().shown(area.openLinks()),
                                by.mayOpen("matching") ? "/matching" : "")),
                shown.rows(),
                shown.last() == null ? "" : href(committee.code()) + "?after=" + shown.last());
    }

    private static List<Figure> figures(Found.Counts counts, RegisterLink link, Words words) {
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(words.say("dossier.view.all"), counts.shown(counts.of(View.ALL)), link.at("/register")));
        var focus = link.with("view", View.FOCUS.code());
        for (var kind : Focus.values()) {
            figures.add(new Figure(
                    words.say("focus." + kind.name()),
                    counts.shown(counts.focusKinds().getOrDefault(kind, 0L)),
                    focus.with("focus", kind.name().toLowerCase(Locale.ROOT)).at("/register")));
        }
        figures.add(new Figure(
                words.say("dossier.view.removed"),
                counts.shown(counts.of(View.REMOVED)),
                link.with("view", View.REMOVED.code()).at("/register")));
        return figures;
    }

    private static String place(Committee committee) {
        return committee.district() + committee.street();
    }
}
