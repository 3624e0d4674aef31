package longtang;

import longtang.notice.OrganWords;
import longtang.record.Actor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the papers of the demo's organs say of them. Marks and court are made up, and say so.
@Component
@Order(4)
@ConditionalOnBooleanProperty("longtang.demo")
class DemoPapers implements ApplicationRunner {

    private static final String COURT = "某人民法院（演示，以本地公布的管辖为准）";

    private final OrganWords words;

    DemoPapers(OrganWords words) {
        this.words = words;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!words.all().isEmpty()) return;
        words.keep(Actor.CLOCK, "外滩街道综合行政执法队", "演外执", "黄浦区人民政府", COURT);
        words.keep(Actor.CLOCK, "外滩街道办事处", "演外办", "黄浦区人民政府", COURT);
        words.keep(Actor.CLOCK, "黄浦区人民政府", "演黄府", "上海市人民政府", COURT);
    }
}
