package longtang.outreach;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.law.Ruling;
import longtang.people.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is explained in the demo lane this summer: sessions at the lane's gate, one of them today and still to count.
@Component
@Order(4)
@ConditionalOnBooleanProperty({"longtang.demo", "longtang.demo.matters"})
class DemoCampaign implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoCampaign.class);
    private static final UUID CAMPAIGN = id("campaign");
    private static final int A_WEEK = 7;

    private final Campaigns campaigns;
    private final People people;

    DemoCampaign(Campaigns campaigns, People people) {
        this.campaigns = campaigns;
        this.people = people;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        var officer = people.loadUserByUsername("officer");
        if (campaigns.get(officer, CAMPAIGN).isPresent()) return;
        var area = Optional.ofNullable(people.loadUserByUsername("committee").committee());
        var opening = new Campaigns.Opening(
                CAMPAIGN,
                "拆违护安全，敞亮楼道",
                area.orElse(null),
                "天津路44弄",
                false,
                List.of("《城乡规划法》第六十四条", "《上海市拆除违法建筑若干规定》第八条", "《消防法》第二十八条"),
                "楼道、天井、通道是大家走的。搭出来的棚和小间挡住了路，也容易着火。先请您自己看一看：哪些可以拆，拆了以后缺什么，告诉我们，一起想办法。");
        if (campaigns.open(officer, opening) instanceof Ruling.Refused<UUID>(var why))
            log.atWarn().addKeyValue("why", why.code()).log("no campaign in the demo");
        campaigns.get(officer, CAMPAIGN).ifPresent(this::plan);
    }

    private void plan(Campaign campaign) {
        var officer = people.loadUserByUsername("officer");
        var today = campaigns.today();
        campaigns.sit(officer, campaign, new Campaign.Session(id("first"), 1, today, "弄口", null, "居委会、物业、老党员宣讲队"));
        campaigns.sit(
                officer,
                campaign,
                new Campaign.Session(id("second"), 1, today.plusDays(A_WEEK), "7号门前", null, "居委会、消防"));
    }

    private static UUID id(String what) {
        return UUID.nameUUIDFromBytes(("demo " + what).getBytes(StandardCharsets.UTF_8));
    }
}
