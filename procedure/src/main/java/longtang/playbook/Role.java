package longtang.playbook;

/// Who acts in a book: in words, of which kind in the law's eyes, how many together, how many there must be.
///
/// @param kind one of the law pack's kinds: officer, head, reviewer, government, committee, party …
/// @param count how many must act together; 2 for certified officers
/// @param staff how many an installation needs at least, so that nobody reviews their own work
public record Role(String name, String label, String kind, int count, int staff, Place at) {}
