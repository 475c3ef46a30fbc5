package org.xinqiao.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.platform.PlatformProblem;
import org.xinqiao.platform.Problems;

/** Who may send what, and what a browser is told to refuse on our behalf. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DoorSettings.class)
@ConditionalOnWebApplication
class SecuritySetup {

    /** Own scripts and own style sheets only, nothing written into the page; the map draws in a worker made from a blob. */
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final String PERMISSIONS =
            "geolocation=(self), camera=(self), microphone=(self), payment=(), usb=()";

    @Bean
    SecurityFilterChain gate(
            HttpSecurity http,
            SecurityContextRepository sessions,
            DoorKeepers doors,
            SignedIn signedIn,
            MetricsDoor metrics,
            Problems problems)
            throws Exception {
        return http.csrf(echo -> echo.csrfTokenRepository(new EchoCookie())
                        .csrfTokenRequestHandler(new HeaderEcho())
                        // no browser signs requests, so none can be made to
                        .ignoringRequestMatchers(request -> SignedBy.of(request).isPresent())
                        .ignoringRequestMatchers(SecuritySetup::bearsCitizensToken)
                        .ignoringRequestMatchers(DoorKeepers.machines()))
                .authorizeHttpRequests(requests -> {
                    doors.stand(requests);
                    requests.requestMatchers("/error")
                            .permitAll()
                            .requestMatchers(HttpMethod.GET, "/actuator/health")
                            .permitAll()
                            .requestMatchers("/actuator/prometheus")
                            .access(metrics)
                            .requestMatchers("/api/**", "/v3/**", "/actuator/**")
                            .access(signedIn)
                            .requestMatchers(HttpMethod.GET, "/**")
                            .permitAll()
                            .requestMatchers(HttpMethod.HEAD, "/**")
                            .permitAll()
                            .anyRequest()
                            .denyAll();
                })
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, e) -> problems.write(response, AccessProblem.NOT_SIGNED_IN))
                        .accessDeniedHandler((request, response, e) -> denied(problems, response, e)))
                .headers(SecuritySetup::headers)
                .build();
    }

    /** Nobody looks at how long each of some thirty filters took, and to measure them cost a tenth of a request. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** 防火墙: what no address of the house has in it is stopped before anybody looks at it. */
    @Bean
    HttpFirewall firewall(DoorSettings settings) {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(settings::isHost);
        firewall.setAllowedParameterNames(SecuritySetup::hasNoNul);
        firewall.setAllowedParameterValues(SecuritySetup::hasNoNul);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejected(Problems problems) {
        return (request, response, e) -> problems.write(response, PlatformProblem.UNREADABLE);
    }

    /** No page of another site can put one into a request; the room behind these doors then looks at no cookie. */
    private static boolean bearsCitizensToken(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        return given != null
                && given.startsWith("Bearer ")
                && request.getRequestURI().startsWith("/api/portal/");
    }

    private static boolean hasNoNul(@Nullable String text) {
        return text == null || text.indexOf('\0') < 0;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        request -> request.getRequestURI().startsWith("/api/"), new CacheControlHeadersWriter()));
    }

    private static void denied(Problems problems, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        problems.write(
                response,
                switch (e) {
                    case CsrfException stale -> AccessProblem.STALE_PAGE;
                    case DoorShut shut -> shut.problem();
                    default -> AccessProblem.DENIED;
                });
    }
}
