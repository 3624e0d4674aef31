package longtang.outreach;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The round of handling that something was done for, and where its file lies. Opaque here.
public record Round(
        UUID id,
        String dossier,
        @Nullable UUID lane,
        @Nullable String committee) {}
