package longtang.hold;

/// The plate for the wall, to be printed.
///
/// @param qr the address as a picture
record PlatePage(String back, String number, String organ, String address, String qr) {}
