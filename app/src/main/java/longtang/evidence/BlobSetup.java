package longtang.evidence;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Opens the place of files that the settings name.
@Configuration
class BlobSetup {

    @Bean
    static Blobs blobs(Environment settings, @Value("${longtang.folder}") Path folder) throws IOException {
        return BlobPlace.read(key -> settings.getProperty(key, "")).open(folder);
    }
}
