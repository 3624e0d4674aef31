package longtang.dossier;

import java.util.UUID;
import longtang.law.Ruling;
import longtang.people.Door;
import longtang.people.Person;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Keeping a view of the register under a name, and parting with it.
@Controller
@RequestMapping("/register/views")
@Door("register")
class SavedViewController {

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    /// The filter travels in fields of its own, so that nothing but a filter can be kept.
    @PostMapping
    View save(Person by, @RequestParam UUID request, @RequestParam String name, @ModelAttribute RegisterAsk ask) {
        return switch (views.save(
                by, request, name, RegisterLink.of(ask.filter()).query())) {
            case Ruling.Allowed<SavedView>(var view) -> Pages.seeOther(view.href());
            case Ruling.Refused<SavedView>(var why) -> throw new RefusedByRule(why);
        };
    }

    @PostMapping("/{id}/deletion")
    View delete(Person by, @PathVariable UUID id) {
        var view = views.delete(by, id).orElseThrow(() -> new NotHere("no such view"));
        return Pages.seeOther(view.href() + "&parted=" + view.id());
    }

    @PostMapping("/{id}/restoration")
    View restore(Person by, @PathVariable UUID id) {
        return Pages.seeOther(views.restore(by, id)
                .orElseThrow(() -> new NotHere("no such view"))
                .href());
    }
}
