package org.xinqiao.access.oidc;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * 身份提供方: one that speaks OpenID Connect (authorization code flow with PKCE). Spring Security's client does the talking
 * and checks what comes back; sessions are our own.
 */
public final class OidcProvider {

    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(10);
    private static final String ISSUER = "iss";

    private final OidcSettings.Provider settings;
    private final OidcAuthorizationCodeAuthenticationProvider check;
    private volatile @Nullable ClientRegistration found;

    public OidcProvider(OidcSettings.Provider settings) {
        this.settings = settings;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(READ);
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        check = new OidcAuthorizationCodeAuthenticationProvider(tokens, people(requests));
        OidcIdTokenDecoderFactory decoders = new OidcIdTokenDecoderFactory();
        decoders.setJwsAlgorithmResolver(client -> settings.algorithm());
        check.setJwtDecoderFactory(decoders);
    }

    /** Asks for more about a person only where a name is wanted that the signed token lacks. */
    private OidcUserService people(JdkClientHttpRequestFactory requests) {
        RestTemplate rest = new RestTemplate(requests);
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService more = new DefaultOAuth2UserService();
        more.setRestOperations(rest);
        OidcUserService people = new OidcUserService();
        people.setOauth2UserService(more);
        people.setRetrieveUserInfo(this::lacksName);
        return people;
    }

    private boolean lacksName(OidcUserRequest request) {
        return !settings.usernameClaim().isEmpty()
                && !request.getIdToken().hasClaim(settings.usernameClaim())
                && request.getClientRegistration()
                                .getProviderDetails()
                                .getUserInfoEndpoint()
                                .getUri()
                        != null;
    }

    public String id() {
        return settings.id();
    }

    public OidcSettings.Provider settings() {
        return settings;
    }

    /** Whether the provider is believed to have asked this person for a second factor. */
    public boolean vouchesForFactors(OidcAnswer.Person person) {
        return settings.secondFactor() && person.isStrong();
    }

    /**
     * Where a browser is sent to.
     *
     * @param back where the provider sends it afterwards; the same for {@link #answer}
     * @param fresh whether people have to prove anew who they are, even if they are signed in there
     * @return empty when the provider cannot be asked where that is
     */
    public Optional<String> address(OidcVisit visit, String back, boolean fresh) {
        try {
            return Optional.of(request(visit, back, fresh).getAuthorizationRequestUri());
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.warn("identity provider {}: {}", id(), why(e));
            return Optional.empty();
        }
    }

    /**
     * Who the person is that came back.
     *
     * @param sent the parameters with which the provider sent them: {@code code} and {@code state}, or {@code error}
     */
    public OidcAnswer answer(OidcVisit visit, String back, Map<String, String> sent) {
        String issuer = sent.getOrDefault(ISSUER, settings.issuer());
        if (!issuer.equals(settings.issuer())) {
            return new OidcAnswer.Refused("came back from another provider"); // RFC 9207
        }
        try {
            OAuth2AuthorizationRequest request = request(visit, back, false);
            OAuth2LoginAuthenticationToken came = new OAuth2LoginAuthenticationToken(
                    client(), new OAuth2AuthorizationExchange(request, response(sent, back)));
            return check.authenticate(came) instanceof OAuth2LoginAuthenticationToken proved
                            && proved.getPrincipal() instanceof OidcUser user
                    ? person(user)
                    : new OidcAnswer.Refused("is no OpenID provider");
        } catch (OAuth2AuthenticationException e) {
            return isOutOfReach(e) ? new OidcAnswer.Unreachable(why(e)) : new OidcAnswer.Refused(why(e));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return new OidcAnswer.Unreachable(why(e));
        }
    }

    private OidcAnswer person(OidcUser user) {
        String subject = user.getIdToken().getSubject();
        if (subject == null || subject.isEmpty()) {
            return new OidcAnswer.Refused("names nobody");
        }
        String claim = settings.usernameClaim();
        List<String> methods = user.getIdToken().getAuthenticationMethods();
        return new OidcAnswer.Person(
                subject,
                claim.isEmpty() ? Optional.empty() : Optional.ofNullable(user.getClaimAsString(claim)),
                user.getIdToken().getAuthenticatedAt(),
                methods == null ? List.of() : methods);
    }

    private OAuth2AuthorizationRequest request(OidcVisit visit, String back, boolean fresh) {
        ClientRegistration client = client();
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(client.getClientId())
                .authorizationUri(
                        Objects.requireNonNull(client.getProviderDetails().getAuthorizationUri()))
                .redirectUri(back)
                .scopes(client.getScopes())
                .state(visit.state())
                .attributes(kept -> {
                    kept.put(OAuth2ParameterNames.REGISTRATION_ID, id());
                    kept.put(OidcParameterNames.NONCE, visit.nonce());
                    kept.put(PkceParameterNames.CODE_VERIFIER, visit.verifier());
                })
                .additionalParameters(told -> {
                    told.put(OidcParameterNames.NONCE, OidcVisit.challenge(visit.nonce()));
                    told.put(PkceParameterNames.CODE_CHALLENGE, OidcVisit.challenge(visit.verifier()));
                    told.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
                    if (fresh || settings.askAgain()) {
                        told.put("prompt", "login");
                    }
                    if (fresh) {
                        told.put("max_age", "0");
                    }
                })
                .build();
    }

    private static OAuth2AuthorizationResponse response(Map<String, String> sent, String back) {
        String state = sent.getOrDefault(OAuth2ParameterNames.STATE, "");
        String code = sent.get(OAuth2ParameterNames.CODE);
        return code == null || code.isEmpty()
                ? OAuth2AuthorizationResponse.error(sent.getOrDefault(OAuth2ParameterNames.ERROR, "no_code"))
                        .state(state)
                        .redirectUri(back)
                        .build()
                : OAuth2AuthorizationResponse.success(code)
                        .state(state)
                        .redirectUri(back)
                        .build();
    }

    /** Asked for once, when the first person comes: a provider that is down keeps the house from nothing else. */
    private ClientRegistration client() {
        ClientRegistration known = found;
        if (known == null) {
            Set<String> scopes = new LinkedHashSet<>(List.of(OidcScopes.OPENID));
            scopes.addAll(settings.scopes());
            ClientRegistration.Builder told = ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                    .registrationId(id())
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .scope(scopes)
                    .userNameAttributeName(IdTokenClaimNames.SUB);
            known = settings.clientSecret().isEmpty()
                    ? told.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                            .build()
                    : told.build();
            found = known;
        }
        return known;
    }

    private static boolean isOutOfReach(@Nullable Throwable e) {
        return e != null && (e instanceof IOException || isOutOfReach(e.getCause()));
    }

    private static String why(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
