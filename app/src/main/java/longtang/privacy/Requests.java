package longtang.privacy;

import java.util.List;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.vault.Holder;
import longtang.vault.Holder.Asked;
import longtang.vault.Holder.Held;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is held about somebody who asks (个人信息保护法 45), and erasing what may be erased (47). Looking is on record
/// as much as erasing; whom it was about is not: the record would hold the very name.
@Service
@Transactional
class Requests {

    private final ObjectProvider<Holder> holders;
    private final Acts acts;

    Requests(ObjectProvider<Holder> holders, Acts acts) {
        this.holders = holders;
        this.acts = acts;
    }

    List<Held> look(Actor by, Asked asked, String how) {
        var held =
                holders.stream().flatMap(holder -> holder.about(asked).stream()).toList();
        acts.note(
                by,
                Act.of("personal-data.read", "request", how)
                        .with("why", "subject-request")
                        .with("cells", held.size()));
        return held;
    }

    /// Erases everything of it that may be erased; gives how many things that were.
    int erase(Actor by, Asked asked) {
        var erased = 0;
        for (var held : look(by, asked, "erasure")) {
            if (held.erasable() && holders.stream().anyMatch(holder -> holder.erase(by, held.id()))) erased++;
        }
        return erased;
    }
}
