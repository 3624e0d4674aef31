package longtang.notice;

import java.util.List;

/// The page of signatures that is laid behind a print: who signed as what, when and how, and where it may be taken
/// back.
///
/// @param about on which print, with its number and its SHA-256
/// @param address where whoever signed finds the paper again, empty where there is no such page
/// @param advice what is said beside the address
public record SignaturePage(String title, String about, List<Hand> hands, String address, String advice) {

    /// One signature.
    ///
    /// @param picture PNG, empty where the signed paper was photographed
    public record Hand(String who, String how, byte[] picture) {

        @Override
        public String toString() {
            return "Hand[]";
        }
    }

    public SignaturePage {
        hands = List.copyOf(hands);
    }
}
