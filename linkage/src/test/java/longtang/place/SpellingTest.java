package longtang.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// However one place is typed, it is read as that place. Replay with -Dseed=N.
class SpellingTest {

    private static final PlaceReader READER = PlaceReader.shanghai();
    private static final String SIMPLE = "号楼弄台后灶层阁东黄区滩厅门间";
    private static final String TRADITIONAL = "號樓衖臺後竈層閣東黃區灘廳門間";

    private final long seed = Long.getLong("seed", 44);
    private final Random random = new Random(seed);

    @Test
    void typing_habits_change_nothing() {
        for (int i = 0; i < 3000; i++) {
            var plain = address();
            var expected = READER.readCell(plain);
            var typed = typed(plain);
            assertThat(READER.readCell(typed))
                    .as("%s from %s (seed %d)", typed, plain, seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void our_own_spelling_reads_back() {
        for (int i = 0; i < 3000; i++) {
            var place = READER.readCell(address());
            assertThat(READER.readCell(place.written()))
                    .as("%s (seed %d)", place.written(), seed)
                    .isEqualTo(place);
        }
    }

    private String address() {
        var text = new StringBuilder();
        if (one(3)) text.append("黄浦区外滩街道");
        text.append(any("天津路", "四川中路", "三门路", "北京东路", "天金路"));
        text.append(number(999)).append("弄");
        if (one(5)) text.append(number(30)).append("支弄");
        if (one(5)) text.append(any("慈德里", "永安坊"));
        text.append(number(60)).append(any("号", "号", "甲号"));
        if (one(2)) text.append(any("二楼", "三层", "底层", "三层阁", "阁楼", "假三层"));
        if (one(2)) text.append(any("201室", "1202室", "亭子间", "后楼", "灶披间"));
        if (one(2)) text.append(any("晒台", "公共平台", "天井", "楼道", "外墙"));
        return text.toString();
    }

    private String typed(String plain) {
        var text = new StringBuilder();
        for (var piece : pieces(plain)) {
            text.append(Character.isDigit(piece.charAt(0)) ? typedNumber(piece) : typedWord(piece));
            if (one(4)) text.append(any(" ", "　", "\t", "\u200b", "\n"));
        }
        return text.toString();
    }

    private String typedNumber(String digits) {
        return switch (random.nextInt(3)) {
            case 0 -> digits;
            case 1 ->
                digits.codePoints()
                        .collect(StringBuilder::new, (s, c) -> s.appendCodePoint(c - '0' + '０'), StringBuilder::append)
                        .toString();
            default -> digits.length() > 3 ? digits : chinese(Integer.parseInt(digits));
        };
    }

    private String typedWord(String word) {
        int at = SIMPLE.indexOf(word);
        return at >= 0 && word.length() == 1 && one(2) ? TRADITIONAL.substring(at, at + 1) : word;
    }

    private static String chinese(int number) {
        var ones = "零一二三四五六七八九";
        if (number >= 100) {
            int rest = number % 100;
            var hundreds = ones.charAt(number / 100) + "百";
            if (rest == 0) return hundreds;
            return hundreds + (rest < 10 ? "零" : rest < 20 ? "一" : "") + chinese(rest);
        }
        if (number < 10) return ones.substring(number, number + 1);
        var tens = number < 20 ? "十" : ones.charAt(number / 10) + "十";
        return number % 10 == 0 ? tens : tens + ones.charAt(number % 10);
    }

    // Whole numbers, single characters.
    private static List<String> pieces(String plain) {
        var pieces = new ArrayList<String>();
        for (int i = 0; i < plain.length(); ) {
            int end = i + 1;
            while (Character.isDigit(plain.charAt(i)) && end < plain.length() && Character.isDigit(plain.charAt(end)))
                end++;
            pieces.add(plain.substring(i, end));
            i = end;
        }
        return pieces;
    }

    private int number(int highest) {
        return 1 + random.nextInt(highest);
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
