package longtang.matter;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Where the product is found from outside: what the installation says, else where this request found it.
@Component
class Site {

    private final String said;

    Site(@Value("${longtang.site:}") String said) {
        this.said = said;
    }

    /// `https://…`, empty where nobody says and nobody asks.
    String address() {
        if (!said.isEmpty()) return said;
        return RequestContextHolder.getRequestAttributes() == null
                ? ""
                : ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
