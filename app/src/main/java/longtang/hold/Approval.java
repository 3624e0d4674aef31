package longtang.hold;

import java.time.LocalDate;

/// By what something is retained: the issued paper, word for word.
///
/// @param organ in whose name
/// @param number of the paper
/// @param checked what it says of the safety check
/// @param triggers what opens the matter again
/// @param review the day on which it is looked at again, at the latest
/// @param letter what the book calls the letter to the registration office
/// @param proof what it calls the proof that all is put right
public record Approval(
        String organ,
        String number,
        String basis,
        String reason,
        String checked,
        String approver,
        String triggers,
        LocalDate review,
        String letter,
        String proof) {}
