package longtang.neighbourhood.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import longtang.neighbourhood.LanePlan.Point;
import longtang.neighbourhood.LanePlan.Spot;

/// The spots of a building in one line: 天井 7.6,27.5；楼道 7.6,30.3
final class SpotText {

    /// What the drawing offers; any other word may be typed.
    static final List<String> KINDS =
            List.of("天井", "楼道", "平台", "晒台", "露台", "屋顶", "底层", "通道", "门前", "后门", "外墙", "院落", "地下室");

    private static final Pattern ONE = Pattern.compile("([^\\d,\\s+-][^\\d,\\s]{0,11})\\s*([^,]+),([^,]+)");

    private static final int LONGEST = 1_000;

    private SpotText() {}

    static String write(List<Spot> spots) {
        return spots.stream()
                .map(spot -> spot.kind() + " " + Metres.text(spot.at().x()) + ","
                        + Metres.text(spot.at().y()))
                .collect(Collectors.joining("；"));
    }

    static Optional<List<Spot>> read(String door, String typed) {
        if (typed.length() > LONGEST) return Optional.empty();
        var spots = new ArrayList<Spot>();
        for (var part : Metres.plain(typed).split("[;；]")) {
            if (part.isBlank()) continue;
            var found = ONE.matcher(part.strip());
            if (!found.matches()) return Optional.empty();
            var x = Metres.read(found.group(2));
            var y = Metres.read(found.group(3));
            if (x.isEmpty() || y.isEmpty()) return Optional.empty();
            spots.add(new Spot(
                    door, found.group(1), new Point(Metres.rounded(x.getAsDouble()), Metres.rounded(y.getAsDouble()))));
        }
        return Optional.of(spots);
    }
}
