package longtang.dossier;

import longtang.people.Person;
import longtang.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// This module's lines in the navigation.
@Configuration
class DossierSetup {

    @Bean
    NavEntry registerEntry(Dossiers dossiers) {
        return NavEntry.to(
                        "dossier.register",
                        "/register",
                        "register",
                        10,
                        "officer",
                        "leader",
                        "committee",
                        "administrator")
                .counting(true, viewer -> viewer instanceof Person person ? dossiers.countInFocus(person) : 0);
    }

    @Bean
    NavEntry committeesEntry() {
        return NavEntry.to(
                "dossier.committees", "/committees", "building", 70, "officer", "leader", "committee", "administrator");
    }

    @Bean
    NavEntry lanesEntry() {
        return NavEntry.to("dossier.lanes", "/lanes", "map", 20, "officer", "leader", "committee", "administrator");
    }
}
