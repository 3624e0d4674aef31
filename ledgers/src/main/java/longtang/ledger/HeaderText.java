package longtang.ledger;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A header without what people decorate it with: width, spaces, line breaks, stars, units, old characters.
final class HeaderText {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[{【〔〈《「][^)\\]}】〕〉》」]*[)\\]}】〕〉》」]");
    private static final Pattern DECORATION = Pattern.compile("[\\s\\p{Cf}\\p{Cc}★☆*#※●:：、/()\\[\\]{}【】〔〕〈〉《》「」]");

    private static final Pattern UNIT = Pattern.compile("(?<=.)(?:m2|m²|平方米|平方|平米)$");

    /// Characters that occur in header words, traditional and simplified.
    private static final String TRADITIONAL = "編號門樓電話聯係繫類積經緯備註當點內單處狀態檔現場發問題記錄時間訴請結構築層區圍碼機員長業務辦詳細違戶動責熱線況說體緒歷臺價觀導設";
    private static final String SIMPLIFIED = "编号门楼电话联系系类积经纬备注当点内单处状态档现场发问题记录时间诉请结构筑层区围码机员长业务办详细违户动责热线况说体绪历台价观导设";

    private HeaderText() {}

    static String plain(String header) {
        return simplified(DECORATION.matcher(folded(header)).replaceAll(""));
    }

    static String withoutBrackets(String header) {
        return simplified(DECORATION
                .matcher(BRACKETS.matcher(folded(header)).replaceAll(""))
                .replaceAll(""));
    }

    /// 搭建面积㎡ is 搭建面积.
    static String withoutUnit(String header) {
        return UNIT.matcher(withoutBrackets(header)).replaceAll("");
    }

    private static String folded(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String simplified(String text) {
        var simple = new StringBuilder(text);
        for (var i = 0; i < simple.length(); i++) {
            var known = TRADITIONAL.indexOf(simple.charAt(i));
            if (known >= 0) simple.setCharAt(i, SIMPLIFIED.charAt(known));
        }
        return simple.toString();
    }
}
