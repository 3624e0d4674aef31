package longtang.codes;

import java.util.Locale;
import longtang.law.Ruling;
import longtang.people.Door;
import longtang.record.Actor;
import longtang.web.NavEntry;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The lists of values, for the administrator of a street.
@Controller
@RequestMapping("/codes")
@Door("codes")
class CodeController {

    private final Codes codes;
    private final Pages pages;

    CodeController(Codes codes, Pages pages) {
        this.codes = codes;
        this.pages = pages;
    }

    @GetMapping
    View show(@RequestParam(required = false) @Nullable String list, Locale locale) {
        var book = codes.book();
        var chosen =
                list == null ? book.lists().getFirst() : book.list(list).orElseThrow(() -> new NotHere("no such list"));
        return pages.show(
                "codes/codes",
                new CodesPage(
                        book.lists().stream()
                                .map(it -> new CodesPage.Tab(
                                        it.label(locale),
                                        href(it.name()),
                                        it.name().equals(chosen.name())))
                                .toList(),
                        chosen.name(),
                        chosen.label(locale),
                        chosen.open(),
                        chosen.codes()));
    }

    @PostMapping("/{list}")
    View add(
            Actor by,
            @PathVariable String list,
            @RequestParam String code,
            @RequestParam String chinese,
            @RequestParam String english) {
        return back(codes.add(by, list, code.strip().toUpperCase(Locale.ROOT), chinese, english));
    }

    @PostMapping("/{list}/{code}")
    View rename(
            Actor by,
            @PathVariable String list,
            @PathVariable String code,
            @RequestParam String chinese,
            @RequestParam String english) {
        return back(codes.rename(by, list, code, chinese, english));
    }

    @PostMapping("/{list}/{code}/retirement")
    View retire(Actor by, @PathVariable String list, @PathVariable String code, @RequestParam boolean retired) {
        return back(codes.retire(by, list, code, retired));
    }

    private static View back(Ruling<Code> ruling) {
        return switch (ruling) {
            case Ruling.Allowed<Code>(var code) -> Pages.seeOther(href(code.list()));
            case Ruling.Refused<Code>(var why) -> throw new RefusedByRule(why);
        };
    }

    private static String href(String list) {
        return "/codes?list=" + list;
    }

    @Configuration
    static class Setup {

        @Bean
        NavEntry codesEntry() {
            return NavEntry.behind("codes", "codes.title", "/codes", "list", 92);
        }
    }
}
