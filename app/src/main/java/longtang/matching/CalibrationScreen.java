package longtang.matching;

import java.util.ArrayList;
import java.util.List;
import longtang.matching.CalibrationPage.Row;
import longtang.people.Person;
import longtang.web.Words;
import org.springframework.stereotype.Component;

/// Puts the page on promised chances together.
@Component
class CalibrationScreen {

    private final Precisions precisions;
    private final Threshold threshold;

    CalibrationScreen(Precisions precisions, Threshold threshold) {
        this.precisions = precisions;
        this.threshold = threshold;
    }

    CalibrationPage show(Person by, Words words) {
        var found = precisions.reliability();
        return new CalibrationPage(
                by.mayOpen("matching"),
                found.decided(),
                found.bands().stream().map(CalibrationScreen::row).toList(),
                found.decided() == 0 ? List.of() : said(found, words),
                takenOut(words));
    }

    private String takenOut(Words words) {
        int records = precisions.takenOut();
        return records == 0
                ? words.say("matching.calibration.out.none")
                : words.say("matching.calibration.out", records);
    }

    private static Row row(Reliability.Band band) {
        var range = percent(band.from(), 0) + "–" + percent(band.to(), 0);
        var share = band.share();
        if (share == null) return new Row(range, 0, "", "", "", "");
        return new Row(
                range,
                share.looked(),
                percent(band.promised(), 0),
                Integer.toString(share.same()),
                percent(share.value(), 0),
                percent(share.low(), 0) + "–" + percent(share.high(), 0));
    }

    private List<String> said(Reliability found, Words words) {
        var now = percent(threshold.value(), 1);
        var promised = percent(Reliability.PROMISED, 1);
        var said = new ArrayList<String>();
        said.add(words.say("matching.calibration.error", points(found.error())));
        var above = found.above();
        said.add(
                above == null
                        ? words.say("matching.calibration.above.none", now)
                        : words.say(
                                "matching.calibration.above",
                                now,
                                above.looked(),
                                above.same(),
                                percent(above.low(), 1),
                                percent(above.high(), 1)));
        said.add(
                found.wanted().isEmpty()
                        ? words.say("matching.calibration.few", promised, Share.leastFor(Reliability.PROMISED))
                        : words.say(
                                "matching.calibration.wanted",
                                promised,
                                percent(found.wanted().getAsDouble(), 1)));
        said.add(words.say("matching.calibration.stays", now));
        return said;
    }

    private static String percent(double share, int digits) {
        return ("%." + digits + "f%%").formatted(share * 100);
    }

    private static String points(double share) {
        return "%.1f".formatted(share * 100);
    }
}
