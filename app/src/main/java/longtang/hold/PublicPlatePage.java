package longtang.hold;

/// What anybody may know of a plate.
///
/// @param phone empty where the installation names none
/// @param current whether the number is still in use
record PublicPlatePage(String number, String organ, String phone, boolean current) {}
