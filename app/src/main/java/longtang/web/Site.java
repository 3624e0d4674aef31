package longtang.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Where the product is found from outside: what the installation says, else where this request found it,
/// else this machine.
@Component
public class Site {

    private final String said;
    private final Environment environment;

    Site(@Value("${longtang.site:}") String said, Environment environment) {
        this.said = said;
        this.environment = environment;
    }

    /// `https://…`, empty where nobody says, nobody asks and nothing listens.
    public String address() {
        if (!said.isEmpty()) return said;
        return RequestContextHolder.getRequestAttributes() == null
                ? here()
                : ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private String here() {
        var port = environment.getProperty("local.server.port", "");
        return port.isEmpty() ? "" : "http://localhost:" + port;
    }
}
