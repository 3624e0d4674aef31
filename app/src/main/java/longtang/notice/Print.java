package longtang.notice;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// What goes on the sheet: the words of the head, the fields in their order, where the paper may be checked, and the
/// photos that its fields name.
///
/// @param address of the check, empty on a draft
record Print(String name, Map<String, String> head, Map<String, String> fields, String address, Photos photos) {

    static final String NUMBER = "文号";
    static final String TITLE = "文书名称";
    private static final String GAP = "（待填）";

    static Print issued(Paper paper, String written, LocalDate day, String address, Photos photos) {
        return of(paper, written, Days.written(day), "（印章）", address, photos);
    }

    static Print draft(Paper paper, Photos photos) {
        return of(paper, "（草稿，未签发，不发生效力）", "（签发之日）", "（印章）", "", photos);
    }

    private static Print of(Paper paper, String number, String day, String seal, String address, Photos photos) {
        var head = new LinkedHashMap<String, String>();
        head.put(NUMBER, number);
        head.put(TITLE, paper.name());
        head.put(Paper.ORGAN, paper.organ());
        head.put(Paper.DAY, day);
        head.put(Paper.SEAL, seal);
        head.put("核验网址", address);
        var fields = new LinkedHashMap<String, String>();
        for (var name : paper.asked()) {
            var text = paper.fields().getOrDefault(name, "");
            fields.put(name, text.isBlank() ? GAP : text);
        }
        return new Print(paper.name(), head, fields, address, photos);
    }
}
