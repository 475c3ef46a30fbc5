package org.xinqiao.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.intake.FollowerBinding;

/** 绑定接口: a citizen who signed in with a phone says that they are who writes on WeChat. */
@RestController
@RequestMapping("/api/portal/me/wechat")
class BindingController {

    private final FollowerBinding binding;
    private final Visitors visitors;

    BindingController(FollowerBinding binding, Visitors visitors) {
        this.binding = binding;
        this.visitors = visitors;
    }

    /** 绑定凭证: as the link had it. */
    record BindingWanted(@Nullable String ticket) {

        @Override
        public String toString() {
            return "a wish to be bound";
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bind(@RequestBody BindingWanted wanted, HttpServletRequest request) {
        binding.bind(
                Objects.requireNonNullElse(wanted.ticket(), ""),
                visitors.get(request).citizen());
    }
}
