package longtang.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import longtang.law.LegalCalendar;
import longtang.notice.Days;
import longtang.outreach.HelpItem;
import longtang.outreach.HelpItems;
import longtang.playbook.Paper;
import org.springframework.stereotype.Component;

/// What a household lacks after a removal, for the list of needs (民生需求清单): a line for each, its cells apart.
@Component
class Lacking implements Knowing {

    private static final String LIST = "民生需求清单";

    private final HelpItems help;
    private final Clock clock;

    Lacking(HelpItems help, Clock clock) {
        this.help = help;
        this.clock = clock;
    }

    @Override
    public Map<String, String> known(Matter matter, Paper paper) {
        if (!paper.name().equals(LIST)) return Map.of();
        return Map.of(
                "需求和落实情况", lines(help.of(matter.id())),
                "核对日期", Days.written(LocalDate.ofInstant(clock.instant(), LegalCalendar.SHANGHAI)));
    }

    private static String lines(List<HelpItem> items) {
        return items.stream()
                .map(item -> String.join(
                        "｜",
                        said(item.need()),
                        plain(item.note()),
                        item.now().owner().name(),
                        item.now().due().toString(),
                        said(item.now().state()) + plain(item.now().said())))
                .collect(Collectors.joining("\n"));
    }

    // One need is one line.
    private static String plain(String text) {
        return text.replaceAll("[\\r\\n｜]+", " ");
    }

    private static String said(HelpItem.Need need) {
        return switch (need) {
            case COOKING -> "做饭";
            case WASHING -> "洗衣";
            case TOILET -> "如厕";
            case STORAGE -> "储物";
            case HARDSHIP -> "经济困难";
            case OTHER -> "其他";
        };
    }

    private static String said(HelpItem.State state) {
        return switch (state) {
            case OPEN -> "未落实。";
            case DONE -> "已落实。";
            case IMPOSSIBLE -> "办不到。";
        };
    }
}
