package org.xinqiao.access;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * 测试身份提供方: a Spring Authorization Server on a free port of the loopback, where everybody's password is their user
 * name. People with certain names get ID tokens that are not as they should be.
 */
final class OidcServer implements AutoCloseable {

    static final String CLIENT = "xinqiao";
    static final String SECRET = "a secret between the two";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int HOPS = 6;

    /** What is wrong with the tokens of whom. */
    private static final Map<String, BiConsumer<JwtEncodingContext, Instant>> WRONG = Map.of(
            "other-nonce", (token, now) -> token.getClaims().claim("nonce", "another"),
            "other-audience", (token, now) -> token.getClaims().audience(List.of("somebody-else")),
            "other-issuer", (token, now) -> token.getClaims().issuer("https://elsewhere.example"),
            "too-old",
                    (token, now) -> token.getClaims()
                            .issuedAt(now.minus(Duration.ofHours(3)))
                            .expiresAt(now.minus(Duration.ofHours(2))),
            "slow", (token, now) -> token.getClaims().claim("auth_time", Date.from(now.minus(Duration.ofHours(1)))));

    private final ConfigurableApplicationContext server;

    private OidcServer(ConfigurableApplicationContext server) {
        this.server = server;
    }

    static OidcServer start() {
        return new OidcServer(new SpringApplicationBuilder(Setup.class)
                .web(WebApplicationType.SERVLET)
                .properties(
                        "spring.config.name=oidc-server",
                        "spring.main.banner-mode=off",
                        "spring.jmx.enabled=false",
                        "server.address=127.0.0.1",
                        "server.port=0")
                .run());
    }

    String issuer() {
        return "http://127.0.0.1:"
                + Objects.requireNonNull(((WebServerApplicationContext) server).getWebServer())
                        .getPort();
    }

    /** Goes there as somebody's browser does, and comes back with the address it is sent to. */
    URI visit(String address, String user) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            URI next = URI.create(address);
            for (int hop = 0; hop < HOPS && next.toString().startsWith(issuer()); hop++) {
                HttpResponse<String> page = browser.send(
                        HttpRequest.newBuilder(next)
                                .header("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (page.statusCode() == 200) {
                    page = browser.send(form(next, page.body(), user), HttpResponse.BodyHandlers.ofString());
                }
                next = next.resolve(page.headers().firstValue("Location").orElseThrow());
            }
            return next;
        }
    }

    private static HttpRequest form(URI page, String html, String user) {
        Matcher token = CSRF.matcher(html);
        if (!token.find()) {
            throw new IllegalStateException("no form at " + page);
        }
        String filled = "username=%s&password=%s&_csrf=%s"
                .formatted(user, user, URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(filled))
                .build();
    }

    @Override
    public void close() {
        server.close();
    }

    /** No component, so that the scan of the house under test passes it by. */
    @EnableWebSecurity
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class
    })
    static class Setup {

        @Bean
        SecurityFilterChain everything(HttpSecurity http) throws Exception {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        /** Whoever asks is somebody. */
        @Bean
        UserDetailsService users() {
            return name -> User.withUsername(name)
                    .password("{noop}" + name)
                    .roles("CITIZEN")
                    .build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("1")
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri("http://localhost/sign-in/back")
                    .scope("openid")
                    .scope("profile")
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(true)
                            .requireAuthorizationConsent(false)
                            .build())
                    .build());
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyID(UUID.randomUUID().toString())
                    .build()));
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> tokens() {
            return token -> {
                if (!OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    return;
                }
                String user = ((Authentication) Objects.requireNonNull(token.getPrincipal())).getName();
                token.getClaims().claim("preferred_username", user);
                token.getClaims().claim("amr", user.startsWith("strong-") ? List.of("pwd", "mfa") : List.of("pwd"));
                WRONG.getOrDefault(user, (it, now) -> {}).accept(token, Instant.now());
            };
        }
    }
}
