package longtang.law;

import static longtang.law.Guardrail.UTILITIES_CUT;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/// What a task, a field or a message to a partner asks somebody to do. Guardrail 3: no water, power, heat or gas is
/// cut.
///
/// There is no act of the system that cuts them; this finds the words. Only a plain prohibition (不得停水, 不停水电气) passes:
/// when in
/// doubt it refuses, and the writer puts it otherwise.
public record Instruction(String text) implements Intent {

    private static final String SUPPLY =
            "(?:(?:自来)?水(?!泥|果|管|池|槽|平|表|产)" + "|电(?!动|瓶|梯|话|视|脑|影|池|线|缆|器|单车)|煤气|燃气|天然气|热力|暖气|气|热|暖)";
    private static final String STOP = "(?:停止|中断|切断|暂停|掐断|断开|停掉|断掉|掐掉|停了?|断了?|掐)";
    // 不停水、不停电 and 不停水电气, with nothing behind: 不停水不行 and 要不停水 are no prohibitions.
    private static final String PLAINLY_NOT = "(?<![要可得])不(?=停(?:水|电|气|热|暖|煤气|燃气)+(?:[,.;。；，\\s]|$|、不))";
    private static final String PROHIBITION = "(?<no>(?:" + PLAINLY_NOT + "|不得|不准|不能|不可以?|不要|不许|不应|禁止|严禁|避免|防止)"
            + "(?:再|对其|对该户|对居民|采取|以|用|随意|擅自|任意|通过|实施|进行)*)?";
    private static final String ONE_CUT = "(?:" + STOP + "(?:供应|供给|供|其|他家|她家|该户|当事人|的)*" + SUPPLY
            + "|拉(?:掉|下)?电?闸"
            + "|[把将][^，。；]{0,10}" + SUPPLY + "[^，。；]{0,4}[停断掐关]"
            + "|(?i:(?:cut|turn|shut)(?: off)?(?: the| their| his| her)? (?:water|power|electricity|gas|heat)))";
    // A prohibition holds for what it lists: 不得停水、停电.
    private static final Pattern CUT =
            Pattern.compile(PROHIBITION + "(?<cut>" + ONE_CUT + "(?:[、和或及]?" + ONE_CUT + "){0,5})");

    @Override
    public List<Refusal> objections() {
        var cut = CUT.matcher(plain());
        while (cut.find()) {
            if (cut.group("no") == null) return List.of(UTILITIES_CUT.against(cut.group("cut")));
        }
        return List.of();
    }

    // Spaces between Chinese characters are no part of the words.
    private String plain() {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "");
    }
}
