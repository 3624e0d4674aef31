package longtang.hold;

import jakarta.servlet.http.HttpServletRequest;
import longtang.people.Guesses;
import longtang.people.OpenToEveryone;
import longtang.web.Pages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// What whoever passes finds behind a plate: that the street looks after the place, its number, whom to call.
@Controller
class PlateController {

    private final Holds holds;
    private final Guesses guesses;
    private final Pages pages;
    private final String phone;

    PlateController(Holds holds, Guesses guesses, Pages pages, @Value("${longtang.hold.phone:}") String phone) {
        this.holds = holds;
        this.guesses = guesses;
        this.pages = pages;
        this.phone = phone;
    }

    static String path(Hold hold) {
        return "/plates/" + hold.plate();
    }

    @OpenToEveryone
    @GetMapping("/plates/{code}")
    View show(@PathVariable String code, HttpServletRequest request) {
        var hold = holds.byPlate(code).orElseThrow(() -> ResidentHoldController.unknown(guesses, request));
        return pages.show(
                "hold/publicplate",
                new PublicPlatePage(hold.number(), hold.approval().organ(), phone, hold.stands()));
    }
}
