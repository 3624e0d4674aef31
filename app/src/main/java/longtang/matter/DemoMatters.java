package longtang.matter;

import java.util.Locale;
import java.util.ResourceBundle;
import longtang.dossier.Dossiers;
import longtang.neighbourhood.Lane;
import longtang.neighbourhood.Neighbourhood;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;

/// Once the demo lane's ledgers are matched, a dozen of its files are handled, each as far as its story goes. Nobody
/// waits for it: the system is there meanwhile, and the register shows them coming.
///
/// Stopped in the middle, it goes on with the next start; told to the end, it is not told again.
@InTheDemo
@Order(5)
class DemoMatters implements ApplicationRunner, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DemoMatters.class);
    private static final long A_SECOND = 1000;
    private static final int INDENT = 4;
    private static final long PATIENCE = 10_000;

    private final DemoStories stories;
    private final DemoAhead ahead;
    private final DemoHands hands;
    private final Dossiers dossiers;
    private final Neighbourhood neighbourhood;
    private final Thread teller =
            Thread.ofPlatform().daemon().name("demo-matters").unstarted(this::tell);
    private volatile boolean stopping;

    DemoMatters(DemoStories stories, DemoAhead ahead, DemoHands hands, Dossiers dossiers, Neighbourhood neighbourhood) {
        this.stories = stories;
        this.ahead = ahead;
        this.hands = hands;
        this.dossiers = dossiers;
        this.neighbourhood = neighbourhood;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        teller.start();
    }

    private void tell() {
        try {
            do Thread.sleep(A_SECOND); // the address is printed first
            while (!stopping && !stories.areTold() && !isMatched());
            if (!stopping && !stories.areTold()) tellAll();
            if (!stopping && stories.areTold()) say();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) { // away with its database, or broken: the demo goes on without
            log.atWarn().setCause(failure).log("the matters of the demo wait for the next start");
        }
    }

    private boolean isMatched() {
        return neighbourhood
                .lane("天津路", "44")
                .map(Lane::id)
                .filter(lane -> !dossiers.onLane(hands.officer(), lane).isEmpty())
                .isPresent();
    }

    void tellAll() {
        var lane = neighbourhood.lane("天津路", "44").orElseThrow().id();
        for (var story : stories.all()) {
            if (stopping) return;
            try {
                story.tell(dossiers.onLane(hands.officer(), lane));
            } catch (DemoHands.Stopped why) {
                log.atWarn()
                        .addKeyValue("story", story.name())
                        .addKeyValue("why", why.getMessage())
                        .log("a matter of the demo stays where it is");
            }
        }
    }

    private void say() {
        var words = ResourceBundle.getBundle("longtang/commands", Locale.getDefault());
        System.out.printf(
                words.getString("demo.ahead"), String.join("\n", ahead.lines()).indent(INDENT));
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        teller.join(PATIENCE);
    }
}
