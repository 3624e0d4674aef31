package longtang.people;

import java.util.List;
import longtang.record.Actor;
import longtang.web.Htmx;
import longtang.web.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets a controller ask for `Person by`, `Actor by`, `Machine by` or `Htmx htmx` as a parameter, and puts the
/// doorkeeper at work.
@Configuration
class PeopleSetup implements WebMvcConfigurer {

    private final Doorkeeper doorkeeper;

    PeopleSetup(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doorkeeper);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new WhoAndHow());
    }

    private static final class WhoAndHow implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            var type = parameter.getParameterType();
            return type == Person.class || type == Actor.class || type == Htmx.class || type == Machine.class;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binder) {
            var request = web.getNativeRequest(jakarta.servlet.http.HttpServletRequest.class);
            if (request == null) throw new IllegalStateException("not a servlet request");
            if (parameter.getParameterType() == Htmx.class) return Htmx.of(request);
            if (parameter.getParameterType() == Machine.class) return MachineGate.asking(request);
            var person = Doorkeeper.signedIn(request);
            if (person == null) throw new NotHere("nobody is signed in");
            return parameter.getParameterType() == Person.class ? person : person.asActor();
        }
    }
}
