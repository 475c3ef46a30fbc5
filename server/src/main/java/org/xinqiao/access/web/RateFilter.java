package org.xinqiao.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinqiao.access.Account;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.RequestRates;
import org.xinqiao.access.Session;
import org.xinqiao.platform.PlatformProblem;
import org.xinqiao.platform.Problems;

/** 限流: sends away whoever asks too often, once it is known who they are and before anything else is done for them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 12)
@ConditionalOnWebApplication
class RateFilter extends OncePerRequestFilter {

    private final RequestRates rates;
    private final DoorSettings settings;
    private final Problems problems;

    RateFilter(RequestRates rates, DoorSettings settings, Problems problems) {
        this.rates = rates;
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api/") && !path.startsWith("/v3/") && !path.startsWith("/open311/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = refuse(request);
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(1 + wait.get().toSeconds()));
        problems.write(response, PlatformProblem.TOO_MANY_REQUESTS);
    }

    private Optional<Duration> refuse(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        Optional<AccountId> account = SignedBy.of(request)
                .map(Account::id)
                .or(() -> SessionOfRequest.of(request).map(Session::account));
        if (account.isEmpty()) {
            return rates.refuse("stranger " + address, settings.perStranger());
        }
        return rates.refuse("account " + account.get(), settings.perAccount())
                .or(() -> rates.refuse("address " + address, settings.perAddress()));
    }
}
