package longtang.matter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import longtang.law.Instruction;
import longtang.law.Refusal;
import longtang.web.RefusedByRule;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// No field of a matter orders water, power, heat or gas to be cut (行政强制法 43): whatever is typed into a step, a
/// plan, a paper or a note is looked at before anything is kept.
@Configuration
class NoCutting implements HandlerInterceptor, WebMvcConfigurer {

    /// What people said to us is written down as they said it.
    private static final String WHAT_PEOPLE_SAID = "/matters/*/encounters/**";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/matters/**").excludePathPatterns(WHAT_PEOPLE_SAID);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("POST")) return true;
        request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .flatMap(text -> new Instruction(text).objections().stream())
                .findFirst()
                .ifPresent(NoCutting::refuse);
        return true;
    }

    private static void refuse(Refusal why) {
        throw new RefusedByRule(why);
    }
}
