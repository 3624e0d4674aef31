package longtang.matter;

import java.util.List;
import longtang.remedy.Outcome;
import longtang.remedy.Remedy;
import longtang.remedy.Stage;

/// Which event of the law pack's remedies a line of the register is.
final class RemedyEvents {

    private RemedyEvents() {}

    /// The events by which a remedy is lodged; the first that is open is the one.
    static List<String> lodging(Stage stage) {
        return switch (stage) {
            case REVIEW -> List.of("申请复议");
            case FIRST_INSTANCE -> List.of("不服复议起诉", "提起诉讼");
            case APPEAL -> List.of("提起上诉");
            case COMPENSATION -> List.of("请求赔偿");
        };
    }

    /// The event by which it ends; empty where the clock has drawn the consequence already.
    ///
    /// What was not heard on its merits goes the way of what was upheld: the party may go on to the next instance.
    static String ending(Stage stage, Outcome outcome) {
        return switch (outcome) {
            case UPHELD, NOT_HEARD ->
                switch (stage) {
                    case REVIEW -> "复议维持";
                    case FIRST_INSTANCE -> "一审驳回";
                    case APPEAL -> "二审维持";
                    case COMPENSATION -> "";
                };
            case WITHDRAWN -> stage == Stage.REVIEW ? "撤回复议申请" : "准许撤诉";
            case REVOKED -> stage == Stage.REVIEW ? "复议撤销" : "判决撤销生效";
            case REMADE -> stage == Stage.REVIEW ? "复议责令重作" : "判决责令重作生效";
            case CHANGED -> stage == Stage.REVIEW ? "复议变更" : "判决变更生效";
            case UNLAWFUL -> stage == Stage.REVIEW ? "复议确认违法" : "判决确认违法生效";
            case REMITTED -> "发回重审";
            case GRANTED, DENIED -> "赔偿决定已作出";
            case UNDECIDED -> "";
        };
    }

    /// The event of a turn; empty where the procedure does not follow it.
    static String of(Remedy.Turn turn) {
        return switch (turn) {
            case EXTENDED -> "复议延期";
            case STAYED -> "停止执行决定";
            case PAID, UNPUBLISHED, REOPENED -> "";
        };
    }
}
