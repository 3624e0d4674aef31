package longtang.duty;

import java.util.List;
import java.util.UUID;
import longtang.web.Words;

/// What is to be watched at a building, in words that name neither people nor cases.
public interface Watchlist {

    List<String> at(UUID lane, String door, Words words);
}
