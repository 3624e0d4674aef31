package longtang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static longtang.e2e.Looking.fitsItsWindow;
import static longtang.e2e.Looking.isFreeOfBarriers;
import static longtang.e2e.Looking.picture;
import static longtang.e2e.Walk.looksGood;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;

/// An agreement from the first word to the last: written, printed, signed on the phone, taken back, carried out.
record Agreeing(Walk we, String matter) {

    // Who must sign, what is agreed upon, printed, and signed by everybody on the officer's phone.
    void agree(Page page) {
        page.navigate(page.url().replaceFirst("#.*$", "") + "/agreement");
        page.locator("form[action$='/agreement'] button").click();
        mustSign(page, "owner", "龘大明", "");
        mustSign(page, "co_owner", "㙍小红", "");
        mustSign(page, "witness", "慈阿姨", "宁波居委会");
        Map.of(
                        "#scope", "天井里的搭间一处",
                        "#method", "人工拆除",
                        "#until", "2025-07-31",
                        "#costs", "街道承担人工和清运，当事人不出资",
                        "#safety", "不停水电气，拆除以后修补墙面",
                        "#contractor", "某某拆房有限公司",
                        "#qualification", "拆除作业三级",
                        "#completeness", "核对户口簿和租赁凭证",
                        "#toldAt", "2025-05-01T10:00",
                        "#toldHow", "当面宣读")
                .forEach((field, value) -> page.locator(field).fill(value));
        page.locator("#drawing").selectOption(new SelectOption().setIndex(1));
        page.locator("input[name='good.item']").first().fill("煤气灶一台");
        for (var told : page.locator("input[name=told]").all()) told.check();
        isFreeOfBarriers(page);
        fitsItsWindow(page);
        page.locator("form:has(#scope) > button").click();
        assertThat(page.locator("#blanks")).hasCount(0);
        picture(page, "agreement");
        page.locator("form[action$='/agreement/paper'] button").click();
        page.waitForURL("**/papers/**");
        saysOtherwise(page);
        page.locator("form[action$='/issue'] button").click();
        page.locator("#issued").waitFor();
        for (int who = 0; who < 3; who++) sign(Walk.pathOf(page), who);
    }

    // A paper that does not say what was agreed upon is not issued; drawn up from the agreement again, it is.
    private static void saysOtherwise(Page page) {
        var draft = page.url();
        page.locator("[name='field.期限']").fill("2026-12-31");
        page.locator("form.paper button").click();
        page.waitForLoadState();
        page.locator("form[action$='/issue'] button").click();
        page.waitForLoadState();
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.MAIN))
                .containsText("与协议内容不一致");
        page.navigate(draft.replaceFirst("/papers/.*$", "/agreement"));
        page.locator("form[action$='/agreement/paper'] button").click();
        page.waitForURL("**/papers/**");
        assertThat(page.locator("[name='field.期限']")).not().hasValue("2026-12-31");
    }

    // Who was noted for an agreement that was withdrawn is noted already.
    private static void mustSign(Page page, String capacity, String name, String organisation) {
        var masked = name.substring(0, name.offsetByCodePoints(0, 1)) + "某";
        if (page.locator(".who").getByText(masked).count() > 0) return;
        page.locator("#capacity").selectOption(capacity);
        page.locator("#name").fill(name);
        page.locator("#organisation").fill(organisation);
        page.locator("form[action$='/signatories'] button").click();
        assertThat(page.locator(".who")).containsText(masked);
    }

    // One thing a screen: who it is, the text, the rights, the finger.
    private void sign(String paper, int who) {
        var hand = we.onThePhone(paper + "/signatures");
        hand.locator(".who li").nth(who).locator("a.btn").click();
        hand.locator("input[name=identity]").first().check();
        looksGood(hand, "sign-who");
        hand.locator(".signing form button").first().click();
        looksGood(hand, "sign-read");
        hand.locator(".signing a.btn.p").click();
        looksGood(hand, "sign-rights");
        hand.locator(".signing a.btn.p").click();
        draws(hand);
        looksGood(hand, "sign-drawn");
        hand.locator("[data-again]").click();
        assertThat(hand.locator("[data-confirm]")).isDisabled();
        draws(hand);
        hand.locator("[data-confirm]").click();
        assertThat(hand.locator(".who li").nth(who)).containsText("手写签名");
        looksGood(hand, "signatures");
        hand.close();
    }

    private static void draws(Page hand) {
        var field = hand.locator("canvas").boundingBox();
        hand.mouse().move(field.x + 40, field.y + 40);
        hand.mouse().down();
        hand.mouse().move(field.x + field.width / 2, field.y + field.height - 20);
        hand.mouse().move(field.x + field.width - 40, field.y + 40);
        hand.mouse().up();
    }

    // Without signing in and without scripts, by the address on the signed copy.
    void residentWithdraws(Page page) {
        page.navigate(we.url(we.path(matter)) + "/agreement");
        var address = page.locator("a[href^='/agreements/']").getAttribute("href");
        looksGood(we.anybodyOnThePhone(address), "agreement-resident"); // the checker is a script itself
        var resident = we.anybody(address);
        assertThat(resident.locator(".signing")).containsText("随时可以撤回");
        resident.locator("a[href$='/withdrawal']").click();
        assertThat(resident.locator("h1")).hasText("真的要撤回吗？");
        resident.locator(".signing form button").click();
        assertThat(resident.locator(".note.good")).containsText("撤回");
        resident.context().close();
    }

    void workBegins(Page page) {
        page.navigate(we.url(we.path(matter)) + "/agreement");
        for (var presence : page.locator("select[name^='presence.']").all()) presence.selectOption("present");
        page.locator("form[action$='/work'] button").click();
        assertThat(page.locator(".fh .tag").first()).hasText("已开工");
        page.navigate(we.url(we.path(matter)));
    }
}
