package longtang.law;

import static longtang.law.Attempt.Trouble.ABSENT;
import static longtang.law.Attempt.Trouble.REFUSED;
import static longtang.law.Attempt.Trouble.WHEREABOUTS_UNKNOWN;
import static longtang.law.Delivery.Method.BY_POST;
import static longtang.law.Delivery.Method.IN_PERSON;
import static longtang.law.Delivery.Method.TO_FAMILY;
import static longtang.law.Statute.CIVIL_PROCEDURE;
import static longtang.law.Statute.COERCION;
import static longtang.law.Statute.PENALTY;

import java.time.LocalDate;
import java.util.List;

/// Service of documents (送达): whether a delivery counts, and from which day.
///
/// Source: 民事诉讼法 87–95, to which 行政处罚法第六十一条 and 行政强制法第三十八条 refer; 上海城管条例第二十五条.
/// A weaker way is refused before the stronger was tried.
public final class Service {

    /// What is served; the law asks more for some papers than for others.
    public enum Paper {
        /// 催告书 and 强制执行决定书 go to the party directly first (行政强制法第三十八条).
        URGING,
        ENFORCEMENT_ORDER,
        /// 行政处罚决定书, electronically only with a signed confirmation (行政处罚法第六十一条).
        PENALTY_DECISION,
        OTHER
    }

    private final LegalTime time;
    private final List<NoticePeriod> periods;

    public Service(LegalTime time, List<NoticePeriod> periods) {
        this.time = time;
        this.periods = List.copyOf(periods);
    }

    /// The day from which the paper counts as served, or why it does not.
    ///
    /// @param earlier what was tried before; attempts after the delivery are not looked at
    public Ruling<Served> of(Paper paper, List<Attempt> earlier, Delivery delivery) {
        var before = earlier.stream()
                .filter(attempt -> !attempt.day().isAfter(delivery.day()))
                .toList();
        return switch (delivery) {
            case Delivery.InPerson _, Delivery.HandedOn _ -> Ruling.allow(Served.on(delivery));
            case Delivery.ToFamily family -> toFamily(before, family);
            case Delivery.LeftInPlace left -> leftInPlace(before, left);
            case Delivery.Electronic electronic -> electronic(paper, before, electronic);
            case Delivery.ByPost post -> byPost(before, post);
            case Delivery.ByNotice notice -> byNotice(before, notice);
        };
    }

    private static Ruling<Served> toFamily(List<Attempt> before, Delivery.ToFamily family) {
        return tried(before, IN_PERSON, ABSENT)
                ? Ruling.allow(Served.on(family))
                : refused(CIVIL_PROCEDURE.article(88).paragraph(1), "law.service.not-absent");
    }

    private static Ruling<Served> leftInPlace(List<Attempt> before, Delivery.LeftInPlace left) {
        if (!tried(before, IN_PERSON, REFUSED) && !tried(before, TO_FAMILY, REFUSED))
            return refused(CIVIL_PROCEDURE.article(89), "law.service.not-refused");
        return left.proof() == null
                ? refused(CIVIL_PROCEDURE.article(89), "law.service.no-proof")
                : Ruling.allow(Served.on(left));
    }

    private static Ruling<Served> electronic(Paper paper, List<Attempt> before, Delivery.Electronic electronic) {
        var consent = electronic.consentSigned();
        if (consent == null || consent.isAfter(electronic.day()))
            return refused(consentSource(paper), "law.service.no-consent");
        return switch (paper) {
            case URGING, ENFORCEMENT_ORDER ->
                failed(before, IN_PERSON)
                        ? Ruling.allow(Served.on(electronic))
                        : refused(COERCION.article(38), "law.service.not-direct");
            case PENALTY_DECISION, OTHER -> Ruling.allow(Served.on(electronic));
        };
    }

    private static Article consentSource(Paper paper) {
        return switch (paper) {
            case PENALTY_DECISION -> PENALTY.article(61).paragraph(2);
            case URGING, ENFORCEMENT_ORDER, OTHER -> CIVIL_PROCEDURE.article(90).paragraph(1);
        };
    }

    private static Ruling<Served> byPost(List<Attempt> before, Delivery.ByPost post) {
        return failed(before, IN_PERSON)
                ? Ruling.allow(Served.on(post))
                : refused(CIVIL_PROCEDURE.article(91), "law.service.not-direct");
    }

    // Who refuses is found: then the paper is left in place. Only who cannot be reached at all is served by notice.
    private Ruling<Served> byNotice(List<Attempt> before, Delivery.ByNotice notice) {
        boolean refusedBefore = before.stream().anyMatch(attempt -> attempt.trouble() == REFUSED);
        if (refusedBefore) return refused(CIVIL_PROCEDURE.article(89), "law.service.leave-it");
        boolean lost = before.stream().anyMatch(attempt -> attempt.trouble() == WHEREABOUTS_UNKNOWN);
        if (!lost && !(failed(before, IN_PERSON) && failed(before, BY_POST)))
            return refused(CIVIL_PROCEDURE.article(95), "law.service.reachable");
        return Ruling.allow(afterNotice(notice));
    }

    private Served afterNotice(Delivery.ByNotice notice) {
        var over = noticeOver(notice.day());
        var source = NoticePeriod.on(notice.day(), periods).source();
        return new Served(over.day(), notice.method(), source, over.awaited());
    }

    /// When the period after the posting of a public notice is over, which is when it serves.
    public DueDate noticeOver(LocalDate posted) {
        return time.due(
                NoticePeriod.on(posted, periods).term(), Start.on(posted).from(Start.Origin.POSTING));
    }

    private static boolean tried(List<Attempt> before, Delivery.Method method, Attempt.Trouble trouble) {
        return before.stream().anyMatch(attempt -> attempt.method() == method && attempt.trouble() == trouble);
    }

    private static boolean failed(List<Attempt> before, Delivery.Method method) {
        return before.stream().anyMatch(attempt -> attempt.method() == method);
    }

    private static Ruling<Served> refused(Article article, String fact) {
        return Ruling.refuse("service-not-valid", article.toString(), fact);
    }
}
