package longtang.people;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Sign-in with local accounts, and the headers that keep a page to itself.
@Configuration
class SignIn {

    /// Nothing from elsewhere, nothing inline: what the page needs, it serves.
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(11);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, Throttle throttle) throws Exception {
        return http.authorizeHttpRequests(paths -> paths.requestMatchers(
                                "/sign-in",
                                "/css/**",
                                "/js/**",
                                "/img/**",
                                "/webjars/**",
                                "/favicon.ico",
                                "/error",
                                "/health",
                                "/journal",
                                "/journal/checkpoint",
                                "/journal/keys",
                                "/journal/handbook",
                                "/journal/tile/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("account")
                        .passwordParameter("password")
                        .successHandler(throttle.welcome())
                        .failureHandler(throttle.refusal()))
                .addFilterBefore(throttle, UsernamePasswordAuthenticationFilter.class)
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .headers(headers())
                .build();
    }

    private static org.springframework.security.config.Customizer<HeadersConfigurer<HttpSecurity>> headers() {
        Consumer<HeadersConfigurer<HttpSecurity>> ours =
                headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(self), geolocation=(self), microphone=()"));
        return ours::accept;
    }
}
