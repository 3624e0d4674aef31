package longtang.matter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import longtang.dossier.Reports;
import longtang.playbook.Paper;
import org.springframework.stereotype.Component;

/// What callers of the hotline reported of a file, for the reply to them and the entry of the clue. Never who called.
@Component
class Reported implements Knowing {

    private final Reports reports;

    Reported(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Map<String, String> known(Matter matter, Paper paper) {
        var calls = reports.of(matter.dossier());
        var values = new HashMap<String, String>();
        if (calls.isEmpty()) return values;
        values.put("工单编号", joined(calls.stream().map(Reports.Report::ticket).toList(), "、"));
        values.put("诉求内容", joined(calls.stream().map(Reports.Report::words).toList(), "\n"));
        values.put("线索来源", "12345 市民服务热线，工单 " + values.get("工单编号"));
        values.put("线索内容", values.getOrDefault("诉求内容", ""));
        var first = calls.getFirst().at();
        values.put("收到时间", first == null ? "" : first.toString().replace('T', ' '));
        return values;
    }

    private static String joined(List<String> parts, String between) {
        return parts.stream().filter(part -> !part.isBlank()).distinct().collect(Collectors.joining(between));
    }
}
