package longtang.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;

/// What parties bring before a review organ or a court, as the legal reviewer enters it in the register of remedies.
record Suing(Walk we, String matter) {

    void lodge(String stage, String against, String organ, String sought) throws IOException {
        var page = register();
        page.locator("#stage").selectOption(new SelectOption().setLabel(stage));
        page.locator("#paper").selectOption(option(page, "#paper", "《" + against + "》"));
        page.locator("#organ").fill(organ);
        page.locator("#lodged").fill(today());
        page.locator("#sought").fill(sought);
        Walk.looksGood(page, "remedies");
        page.locator("form[action$='/remedies'] button").click();
        page.waitForLoadState();
    }

    void end(String stage, String outcome, String paper, String awarded) throws IOException {
        var form = form(register(), stage, "登记结果", "/ending");
        form.locator("select[name=outcome]").selectOption(outcome);
        form.locator("input[name=paper]").fill(paper);
        form.locator("input[name=served]").fill(today());
        form.locator("input[name=awarded]").fill(awarded);
        sent(form);
    }

    void note(String stage, String turn, String amount, String said) throws IOException {
        var form = form(register(), stage, "登记进展", "/notes");
        form.locator("select[name=turn]").selectOption(turn);
        form.locator("input[name=on]").fill(today());
        form.locator("input[name=amount]").fill(amount);
        form.locator("input[name=said]").fill(said);
        sent(form);
    }

    Page register() {
        var page = we.byTheReviewer(matter);
        page.navigate(we.url(we.path(matter) + "/remedies"));
        return page;
    }

    private String today() throws IOException {
        return we.now().toLocalDate().toString();
    }

    // The newest line of that kind comes first.
    private static Locator form(Page page, String stage, String opener, String action) {
        var line = page.locator("section.road")
                .filter(new Locator.FilterOptions().setHas(page.locator("h2", titled(stage))))
                .first();
        line.locator("summary", new Locator.LocatorOptions().setHasText(opener)).click();
        return line.locator("form[action$='" + action + "']");
    }

    private static Page.LocatorOptions titled(String stage) {
        return new Page.LocatorOptions().setHasText(stage);
    }

    private static String option(Page page, String select, String words) {
        return page.locator(select + " option", new Page.LocatorOptions().setHasText(words))
                .first()
                .getAttribute("value");
    }

    private static void sent(Locator form) {
        form.locator("button").click();
        form.page().waitForLoadState();
    }
}
