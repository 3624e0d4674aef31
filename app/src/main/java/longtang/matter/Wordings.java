package longtang.matter;

import java.util.Map;

/// Rights and warnings that stand in the law or in the book word for word, under the names of a paper's fields.
final class Wordings {

    private Wordings() {}

    static Map<String, String> of(String paper) {
        return Map.ofEntries(
                Map.entry("陈述申辩权", plea(paper)),
                Map.entry("听证权", "要求听证的，应当在行政机关告知后五日内提出（《行政处罚法》第六十四条第一项）。"),
                Map.entry("转为自用不等于合法的提示", "转为自用以后，搭建部分仍是违法建筑，本承诺不改变其性质。"),
                Map.entry("暂缓不等于合法", "暂缓处置不等于合法，出现重启情形的随时重新处理。"),
                Map.entry("开工前可撤回", "开工以前，当事人可以随时撤回本协议，网页、书面、电话同样有效，不因此加重处理。"),
                Map.entry("告知事项", told(paper)),
                Map.entry(
                        "权利义务告知",
                        "已出示执法证件。当事人认为执法人员与案件有直接利害关系的，有权申请回避（《行政处罚法》第四十三条）；" + "应当如实回答询问，并协助调查（《行政处罚法》第五十五条）。"),
                Map.entry("权利告知", "当事人可以亲自参加听证，也可以委托一至二人代理；认为主持人与本案有直接利害关系的，有权申请回避；" + "有权申辩和质证（《行政处罚法》第六十四条）。"),
                Map.entry("不因申辩加重", "不因当事人陈述、申辩而给予更重的处罚（《行政处罚法》第四十五条）。"),
                Map.entry("保存期限", "在七日内作出处理决定（《行政处罚法》第五十六条）。"),
                Map.entry("扣押期限", "不超过三十日（《行政强制法》第二十五条）。"),
                Map.entry("到场期限", "二十四小时内到现场；正在搭建的，两小时内（《上海市拆除违法建筑若干规定》第七条）。"),
                Map.entry("核查和移送期限", "五个工作日内告知举报人核查情况；不属于本单位职责的，三个工作日内移送（《上海市城市管理行政执法条例》第二十六条）。"));
    }

    private static String plea(String paper) {
        if (paper.contains("催告")) return "当事人收到催告书后有权进行陈述和申辩（《行政强制法》第三十六条）。";
        return paper.equals("事先告知书") ? "当事人有权进行陈述和申辩（《行政处罚法》第四十五条）。" : "";
    }

    private static String told(String paper) {
        return switch (paper) {
            case "现场检查笔录" -> "已出示执法证件，说明来意；不出示执法证件的，当事人有权拒绝检查（《行政处罚法》第五十五条）。";
            case "现场笔录" -> "已出示执法证件，告知当事人依法享有的权利，听取其陈述和申辩（《行政强制法》第十八条）。";
            case "陈述申辩笔录" -> "当事人可以陈述、申辩；提出的事实、理由和证据，应当记录、复核，成立的应当采纳。";
            case "意见笔录" -> "当事人可以陈述、申辩；成立的应当采纳（《上海市城市管理行政执法条例》第二十四条）。";
            default -> "";
        };
    }
}
