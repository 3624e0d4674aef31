package longtang.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The cast: the let kitchen at No. 9 of Lane 44, its file, its decision.
final class Lane44 {

    static final String ORIGIN = "longtang.example/lane-44";
    static final UUID DECISION = UUID.fromString("019ac2f0-1c2d-7e44-8a9b-0123456789ab");
    static final Instant MORNING = Instant.parse("2026-11-25T01:30:00.250Z");

    private Lane44() {}

    /// A salt that is the same every time, for bytes that stand in the documents. Never so outside of tests.
    static Opening opening(int salt, String content) {
        var bytes = new byte[Opening.SALT];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (salt + i);
        return Opening.of(bytes, content.getBytes(UTF_8));
    }

    static Opening place() {
        return opening(0, "{\"door\":\"9\",\"lane\":\"天津路44弄\"}");
    }

    static Opening paper() {
        var mark = new FileMark(Sha256.hex("the decision".getBytes(UTF_8)), 12, "pdf");
        return Opening.of(opening(64, "").salt(), mark.content());
    }

    static Entry decision() {
        return new Entry(
                DECISION,
                "decision.served",
                MORNING,
                Instant.parse("2026-11-25T01:29:41Z"),
                "officer-17",
                new Ground("service.in-person", "《行政强制法》第三十八条", "weijian-2026.1"),
                List.of(),
                List.of(
                        place().commit("place", Commitment.Kind.FIELDS),
                        paper().commit("paper", Commitment.Kind.FILE)));
    }

    static Entry erasure() {
        return new Entry(
                UUID.fromString("019ac2f0-1c2d-7e44-8a9b-0123456789ac"),
                "erased",
                MORNING.plusSeconds(60),
                null,
                "clock",
                new Ground("retention.expired", "《个人信息保护法》第四十七条", "-"),
                List.of(new Erasure(DECISION, "place")),
                List.of());
    }
}
