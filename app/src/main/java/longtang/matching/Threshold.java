package longtang.matching;

import longtang.register.CrossMatch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The probability from which a link needs no person. Set by whoever runs the installation; no run and no figure of the
/// desk ever moves it.
@Component
class Threshold {

    private final double value;

    /// @param value 0.5 to 1
    Threshold(@Value("${longtang.matching.threshold:" + CrossMatch.THRESHOLD + "}") double value) {
        if (!(value >= 0.5 && value <= 1)) {
            throw new IllegalArgumentException("longtang.matching.threshold lies between 0.5 and 1, was " + value);
        }
        this.value = value;
    }

    double value() {
        return value;
    }
}
