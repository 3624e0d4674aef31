package longtang.dossier;

import java.util.Optional;
import longtang.people.Person;
import longtang.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// This module's lines in the navigation.
@Configuration
class DossierSetup {

    @Bean
    NavEntry registerEntry(Dossiers dossiers) {
        return NavEntry.behind("register", "dossier.register", "/register", "register", 10)
                .counting(
                        true,
                        viewer -> viewer instanceof Person person
                                ? Optional.of(dossiers.inFocus(person))
                                : Optional.empty());
    }

    @Bean
    NavEntry committeesEntry() {
        return NavEntry.behind("committees", "dossier.committees", "/committees", "building", 70);
    }

    @Bean
    NavEntry lanesEntry() {
        return NavEntry.behind("lanes", "dossier.lanes", "/lanes", "map", 20);
    }
}
