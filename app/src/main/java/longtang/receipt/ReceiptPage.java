package longtang.receipt;

/// One act's receipt. `number` and everything of the checkpoint are empty while it waits.
record ReceiptPage(
        String id,
        String what,
        String at,
        String role,
        String ground,
        String entry,
        String leaf,
        String number,
        String signedAt,
        String checkpoint,
        String backHref,
        String backLabel) {

    boolean proved() {
        return !checkpoint.isEmpty();
    }
}
