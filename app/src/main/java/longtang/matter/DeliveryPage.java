package longtang.matter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/// The delivery of one paper on a page: to whom, what was tried, from which day it counts, and what is noted next.
///
/// @param posted whether it hangs for everybody, so that it is brought to nobody
/// @param served the day from which it counts, with its article; empty while it does not
/// @param hangs whether that day is still to come: a public notice hangs
/// @param lacks what the law still asks for, empty once it is served
record DeliveryPage(
        String href,
        String matterHref,
        String dossier,
        String place,
        String paper,
        String number,
        String issued,
        boolean posted,
        String served,
        boolean hangs,
        String lacks,
        String lawArticle,
        List<Each> each,
        List<Struck> struck,
        List<Option> ways,
        List<Option> troubles,
        List<Option> exhibits,
        List<MatterPage.Partner> partners,
        String request,
        String now,
        boolean mayNote) {

    boolean isServed() {
        return !served.isEmpty();
    }

    /// The word for how far it is: served, hanging, or not yet.
    String mark() {
        return served.isEmpty() ? "delivery.not" : hangs ? "delivery.hangs" : "delivery.is";
    }

    /// Each form of the page has its own, so that two of them are two attempts.
    String requestOf(String addressee, String corrects) {
        var key = request + "/" + addressee + "/" + corrects;
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    boolean hasTried() {
        return each.stream().anyMatch(one -> !one.tried().isEmpty());
    }

    /// Somebody to whom it is brought; the name masked. `id` is empty where it hangs for everybody.
    ///
    /// @param state since when it counts, or why it does not
    record Each(String id, String name, boolean served, String state, String article, List<Tried> tried) {

        boolean mayBeStruck() {
            return !id.isEmpty()
                    && tried.stream()
                            .noneMatch(one -> one.delivered() && one.corrected().isEmpty());
        }
    }

    /// Somebody who was struck; the name masked.
    record Struck(String name, String said, List<Tried> tried) {}

    /// One attempt.
    ///
    /// @param corrected what was wrong with it, empty where nobody has corrected it
    record Tried(
            String id,
            String at,
            String way,
            String outcome,
            boolean delivered,
            List<String> lines,
            String corrected) {}

    record Option(String value, String label) {}
}
