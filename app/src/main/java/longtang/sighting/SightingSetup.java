package longtang.sighting;

import longtang.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// This module's line in the navigation.
@Configuration
class SightingSetup {

    @Bean
    NavEntry importsEntry() {
        return NavEntry.behind("imports", "sighting.nav", "/imports", "upload", 50);
    }
}
