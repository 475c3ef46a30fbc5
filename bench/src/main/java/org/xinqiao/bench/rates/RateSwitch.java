package org.xinqiao.bench.rates;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;

/** 限流开关, which the house itself does not have: requests pass its counting by, or go through it. */
final class RateSwitch implements BeanPostProcessor {

    private static final String COUNTING = "RateFilter";

    private volatile boolean on = true;
    private volatile boolean isThere;

    void turn(boolean wanted) {
        if (!isThere) {
            throw new IllegalStateException("nothing counts requests any more: " + COUNTING);
        }
        on = wanted;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Filter filter && bean.getClass().getSimpleName().equals(COUNTING)) {
            isThere = true;
            return new Switched(filter);
        }
        return bean;
    }

    private final class Switched implements Filter, Ordered {

        private final Filter filter;

        private Switched(Filter filter) {
            this.filter = filter;
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 12;
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (on) {
                filter.doFilter(request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
        }
    }
}
