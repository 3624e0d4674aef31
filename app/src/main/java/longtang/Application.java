package longtang;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The running system: the modules below this package, one clock, one database.
@Modulithic(systemName = "Longtang 弄堂")
@SpringBootApplication
@EnableAsync
@EnableScheduling
public class Application {

    /// Legal days are days in Shanghai, wherever the server stands.
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Bean
    @ConditionalOnBooleanProperty(name = "longtang.demo", havingValue = false, matchIfMissing = true)
    Clock clock() {
        return Clock.system(SHANGHAI);
    }
}
