package longtang.matter;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import longtang.delivery.Addressee;
import longtang.delivery.Deliveries;
import longtang.delivery.Handover;
import longtang.delivery.Reached;
import longtang.law.Ruling;
import longtang.law.Served;
import longtang.notice.Paper;
import longtang.notice.Slip;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// 送达回证 as it is printed from the record, with whole names: it belongs to the file (民事诉讼法 87).
@Component
class DeliveryReceipt {

    private final Deliveries deliveries;
    private final Words words;

    DeliveryReceipt(Deliveries deliveries, MessageSource messages) {
        this.deliveries = deliveries;
        this.words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
    }

    Slip of(Paper paper) {
        var issue = Objects.requireNonNull(paper.issue());
        var rows = new ArrayList<Slip.Row>();
        rows.add(new Slip.Row("送达文书", "《" + paper.name() + "》" + issue.written() + "，" + issue.on() + "签发"));
        rows.add(new Slip.Row("送达机关", paper.organ()));
        for (var each : deliveries.reached(paper).each()) add(each, rows);
        return new Slip("送达回证", "档案 " + paper.dossier(), rows, "本页由系统按全过程记录打印；当事人签字的原件、照片、录像存于本案证据。");
    }

    private void add(Reached.Each each, ArrayList<Slip.Row> rows) {
        rows.add(new Slip.Row(
                "受送达人",
                each.who().map(Addressee::name).map(name -> name.whole()).orElse("公众（张贴公告）")));
        for (var one : each.tried()) rows.add(new Slip.Row(Minutes.said(one.at()), said(one)));
        rows.add(new Slip.Row(
                "送达日",
                switch (each.served()) {
                    case Ruling.Allowed<Served>(var how) -> how.on() + "（" + how.article() + "）";
                    case Ruling.Refused<Served> _ -> "尚未送达";
                }));
    }

    private String said(Handover one) {
        var text = new StringBuilder(words.say("delivery.way." + one.method().name()))
                .append("：")
                .append(
                        one.trouble() == null
                                ? words.say("delivery.done." + one.method().name())
                                : words.say("delivery.trouble." + one.trouble().name()));
        if (!one.signer().whole().isEmpty())
            text.append("\n签收人：")
                    .append(one.signer().whole())
                    .append("（")
                    .append(one.relation())
                    .append("）");
        add(text, "拒收事由或者情况说明", one.said());
        add(text, "邮寄回执", one.proof().receipt());
        if (one.proof().consent() != null)
            add(text, "电子送达确认书签订日", one.proof().consent().toString());
        add(text, "见证人", one.proof().witness());
        add(text, "地点", one.proof().place());
        text.append("\n送达人：");
        one.officers()
                .forEach(officer -> text.append(officer.name())
                        .append("（")
                        .append(officer.certificate())
                        .append("）"));
        return text.toString();
    }

    private static void add(StringBuilder text, String word, String value) {
        if (!value.isBlank()) text.append('\n').append(word).append("：").append(value);
    }
}
