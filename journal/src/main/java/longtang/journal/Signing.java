package longtang.journal;

import java.util.List;

/// The signer's answer: a signed checkpoint, or why it will not sign.
///
/// Codes: `signer.origin` (another log), `signer.smaller` (fewer entries than it signed before), `signer.fork` (as
/// many entries, another root), `signer.inconsistent` (not shown to continue what it signed before). The arguments
/// are the sizes signed before and asked for now.
public sealed interface Signing {

    record Signed(Note checkpoint) implements Signing {}

    record Refused(String code, List<String> args) implements Signing {}
}
