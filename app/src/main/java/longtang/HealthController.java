package longtang;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import longtang.people.OpenToEveryone;
import longtang.people.Role;
import longtang.record.Journal;
import longtang.record.JournalHealth;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;

/// For load balancers, scripts that wait until the system answers, and administrators who want to know more.
@Controller
class HealthController {

    private final Journal journal;

    HealthController(Journal journal) {
        this.journal = journal;
    }

    @OpenToEveryone
    @GetMapping("/health")
    ResponseEntity<String> health(HttpServletRequest request) {
        try {
            var health = journal.health();
            var details = request.isUserInRole(Role.ADMINISTRATOR.name()) ? details(health) : "";
            return answer(
                    health.refusal().isPresent() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK,
                    word(health) + details);
        } catch (DataAccessException | TransactionException away) {
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "no database");
        }
    }

    private static String word(JournalHealth health) {
        if (health.refusal().isPresent()) return "journal stopped";
        return health.late() ? "journal late" : "ok";
    }

    private static String details(JournalHealth health) {
        Map<String, Object> lines = new LinkedHashMap<>();
        lines.put("log", health.log());
        lines.put("waiting", health.waiting());
        lines.put("oldest-waits-seconds", health.oldestWaits().toSeconds());
        health.checkpoint().ifPresent(signed -> {
            lines.put("checkpoint-size", signed.checkpoint().size());
            lines.put("checkpoint-at", signed.at());
        });
        lines.put("this-node-signs", health.sequencing());
        health.refusal().ifPresent(why -> lines.put("refused", why));
        return lines.entrySet().stream()
                .map(line -> "\n" + line.getKey() + ": " + line.getValue())
                .collect(Collectors.joining());
    }

    private static ResponseEntity<String> answer(HttpStatus status, String text) {
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(text);
    }
}
