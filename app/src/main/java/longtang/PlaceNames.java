package longtang;

import java.nio.file.Path;
import longtang.place.Gazetteer;
import longtang.place.PlaceReader;
import longtang.place.UnreadableNames;
import longtang.register.Observations;
import longtang.register.Vocabulary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// The place names that everything here is read with: the shipped list, and beside it the one of this installation.
@Configuration
class PlaceNames {

    @Bean
    PlaceReader placeReader(Environment settings) {
        return read(settings);
    }

    /// @throws UnreadablePlaces when the list that the settings name cannot be used
    static PlaceReader read(Environment settings) {
        var own = settings.getProperty("longtang.places", "");
        if (own.isBlank()) return PlaceReader.shanghai();
        var file = Path.of(settings.getRequiredProperty("longtang.folder")).resolve(own);
        try {
            return new PlaceReader(Gazetteer.shanghai().and(Gazetteer.read(file)));
        } catch (UnreadableNames e) {
            throw new UnreadablePlaces(file, e);
        }
    }

    @Bean
    Observations observations(PlaceReader places) {
        return new Observations(places, Vocabulary.standard());
    }
}
