package longtang.people;

/// The sign-in page. `notice` is the key of what to say first, or empty.
record SignInPage(String notice, boolean bad) {}
