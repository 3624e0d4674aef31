package longtang.notice;

/// What anybody may know of a paper whose code they hold.
///
/// @param withdrawn the day on which it was withdrawn, empty while it holds
record CheckPage(String name, String number, String day, String organ, String withdrawn) {}
