package longtang.matching;

import java.util.Locale;
import java.util.Optional;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.NavEntry;
import longtang.web.Pages;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// How far the probabilities on the desk can be trusted: for whoever answers for the threshold. Numbers only.
@Controller
@RequestMapping("/matching/calibration")
@Door("calibration")
class CalibrationController {

    private final CalibrationScreen screen;
    private final Pages pages;
    private final MessageSource messages;

    CalibrationController(CalibrationScreen screen, Pages pages, MessageSource messages) {
        this.screen = screen;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    View show(Person by, Locale locale) {
        return pages.show("matching/calibration", screen.show(by, new Words(messages, locale)));
    }

    @Configuration
    static class Setup {

        /// Whoever has the desk finds the page there.
        @Bean
        NavEntry calibrationEntry() {
            return new NavEntry(
                    "matching.calibration",
                    "/matching/calibration",
                    "chart",
                    31,
                    viewer -> viewer.mayOpen("calibration") && !viewer.mayOpen("matching"),
                    false,
                    viewer -> Optional.empty());
        }
    }
}
