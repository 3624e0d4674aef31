package longtang.hold;

import java.time.LocalDate;

/// A safety check of what is retained: what was found, by whom, on which day.
public record Check(String result, String by, LocalDate on, String notedBy) {}
