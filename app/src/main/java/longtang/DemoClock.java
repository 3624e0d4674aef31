package longtang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The demo lane lives in the summer of 2025: its first start is the morning of 15 July, and time goes on from there,
/// so that its terms are due this week and not years ago.
@Configuration
@ConditionalOnBooleanProperty("longtang.demo")
class DemoClock {

    @Bean
    Clock clock(@Value("${longtang.folder}") Path folder) throws IOException {
        var system = Clock.system(Application.SHANGHAI);
        var started = folder.resolve("first-start");
        if (!Files.exists(started)) {
            Files.createDirectories(folder);
            Files.writeString(started, system.instant().toString());
        }
        return new DemoTime(system, started);
    }
}
