package longtang.register;

import java.util.List;

/// One piece of evidence: what was compared, what was found, and what it weighs in bits (log2).
///
/// `code` is a key of the bundle `longtang.register.words`, `args` fill its sentence; 0 bits is a remark.
public record Reason(String code, List<String> args, double bits) {

    public Reason {
        args = List.copyOf(args);
    }

    public static Reason of(String code, double bits, String... args) {
        return new Reason(code, List.of(args), bits);
    }
}
