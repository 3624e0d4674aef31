package longtang.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The journal of this installation: its place, and the sequencer that runs as long as the system does.
@Configuration
class JournalSetup {

    @Bean
    JournalPlace journalPlace(
            @Value("${longtang.folder}") Path data,
            @Value("${longtang.keys:}") String keys,
            @Value("${longtang.journal.name:}") String name)
            throws IOException {
        return JournalPlace.open(data, JournalKeys.folderFor(data, keys), name);
    }

    @Bean
    Sequencer sequencer(JournalPlace place, JournalStore store, SequencerPace pace, SequencerLogin login, Clock clock) {
        return new Sequencer(place, store, pace, login, clock);
    }

    @Bean
    SequencerPace sequencerPace(
            @Value("${longtang.journal.number-every:1s}") Duration number,
            @Value("${longtang.journal.sign-every:10s}") Duration sign,
            @Value("${longtang.journal.try-again-after:10s}") Duration again) {
        return new SequencerPace(number, sign, again);
    }

    @Bean
    SequencerLogin sequencerLogin(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password) {
        return new SequencerLogin(url, user, password);
    }
}
