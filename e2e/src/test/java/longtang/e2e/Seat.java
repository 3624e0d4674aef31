package longtang.e2e;

/// Where somebody works in a walk: signed in when needed, and until days pass.
enum Seat {
    OFFICER("officer"),
    PHONE("officer"),
    LEADER("leader"),
    LEGAL("legal");

    final String account;

    Seat(String account) {
        this.account = account;
    }
}
