package longtang.people;

import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

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
    SecurityFilterChain security(HttpSecurity http, Throttle throttle, SignInCookie cookie) throws Exception {
        var asked = asked();
        return http.authorizeHttpRequests(paths -> paths.requestMatchers(
                                "/sign-in",
                                "/sign-in/code",
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
                                "/journal/tile/**",
                                "/papers/*",
                                "/agreements/*",
                                "/agreements/*/withdrawal",
                                "/retained/*",
                                "/retained/*/objections",
                                "/plates/*",
                                "/api/holds")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("account")
                        .passwordParameter("password")
                        .successHandler(throttle.welcome(asked))
                        .failureHandler(throttle.refusal()))
                .addFilterBefore(throttle, UsernamePasswordAuthenticationFilter.class)
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .securityContext(context -> context.securityContextRepository(cookie))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(asked))
                .csrf(csrf -> csrf.csrfTokenRepository(csrf()))
                .headers(headers())
                .build();
    }

    // What somebody wanted to see before they were asked to sign in: a page, never a fragment or a file.
    private static RequestCache asked() {
        var asked = new CookieRequestCache();
        asked.setRequestMatcher(request -> request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        asked.setCookieCustomizer(cookie -> {
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
        });
        return asked;
    }

    // The token lies in a cookie that scripts cannot read; pages carry it in their forms.
    private static CookieCsrfTokenRepository csrf() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("form");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
        return tokens;
    }

    private static Customizer<HeadersConfigurer<HttpSecurity>> headers() {
        Consumer<HeadersConfigurer<HttpSecurity>> ours =
                headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(self), geolocation=(self), microphone=()"));
        return ours::accept;
    }
}
