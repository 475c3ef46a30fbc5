package org.xinqiao.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.xinqiao.access.Account;

/** 签名人: whose signature a request carries, once it has been checked. */
final class SignedBy {

    private static final String NAME = SignedBy.class.getName();

    private SignedBy() {}

    static void put(HttpServletRequest request, Account account) {
        request.setAttribute(NAME, account);
    }

    static Optional<Account> of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof Account account ? Optional.of(account) : Optional.empty();
    }
}
