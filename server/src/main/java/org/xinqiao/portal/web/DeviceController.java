package org.xinqiao.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.portal.Devices;
import org.xinqiao.portal.Person;
import org.xinqiao.portal.PortalProblem;
import org.xinqiao.portal.SignInCodes;

/** 手机应用登录接口: tokens instead of a cookie; what they open is what a browser's session opens. */
@RestController
@RequestMapping("/api/portal")
class DeviceController {

    private static final int LONGEST_NAME = 60;

    private final SignInCodes codes;
    private final Devices devices;
    private final Visitors visitors;

    DeviceController(SignInCodes codes, Devices devices, Visitors visitors) {
        this.codes = codes;
        this.devices = devices;
        this.visitors = visitors;
    }

    /** 手机号、验证码和设备名. @param device as its owner would call it, for their list of devices */
    record TokenWanted(
            @Nullable String phone,
            @Nullable String code,
            @Nullable String device) {

        @Override
        public String toString() {
            return "a phone and its code";
        }
    }

    /** 更新令牌. */
    record RefreshWanted(@Nullable String refreshToken) {

        @Override
        public String toString() {
            return "a refresh token";
        }
    }

    /** 令牌. @param expiresInSeconds how long the access token holds; the refresh token gives the next pair, once */
    record TokenView(String accessToken, String tokenType, long expiresInSeconds, String refreshToken) {

        static TokenView of(Devices.Tokens it) {
            return new TokenView(it.access(), "Bearer", Devices.ACCESS.toSeconds(), it.refresh());
        }

        @Override
        public String toString() {
            return "tokens";
        }
    }

    /** 我的设备. @param here whether it is the one that asks */
    record DeviceView(String id, String name, Instant openedAt, Instant seenAt, boolean here) {}

    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    TokenView signIn(@RequestBody TokenWanted wanted, HttpServletRequest request) {
        PhoneNumber phone = codes.prove(
                Objects.requireNonNullElse(wanted.phone(), ""), Objects.requireNonNullElse(wanted.code(), ""));
        return TokenView.of(devices.open(phone, name(wanted.device()), Visitors.lang(request)));
    }

    @PostMapping("/tokens/refresh")
    TokenView refresh(@RequestBody RefreshWanted wanted, HttpServletRequest request) {
        String token = Objects.requireNonNullElse(wanted.refreshToken(), "");
        return TokenView.of(devices.refresh(token, request.getRemoteAddr()));
    }

    @DeleteMapping("/tokens")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        Person person = visitors.get(request);
        devices.endHere(person, Visitors.secret(request).orElse(""));
    }

    @GetMapping("/me/devices")
    List<DeviceView> list(HttpServletRequest request) {
        Person person = visitors.get(request);
        return devices.list(person, Visitors.secret(request).orElse("")).stream()
                .map(it -> new DeviceView(it.id().toString(), it.name(), it.openedAt(), it.seenAt(), it.here()))
                .toList();
    }

    @DeleteMapping("/me/devices/{id:[0-9a-f-]{36}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id, HttpServletRequest request) {
        Person person = visitors.get(request);
        try {
            devices.end(person, UUID.fromString(id));
        } catch (IllegalArgumentException unreadable) {
            throw new ProblemFound(PortalProblem.NO_DEVICE);
        }
    }

    private static String name(@Nullable String typed) {
        String plain = Objects.requireNonNullElse(typed, "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        String name = plain.isEmpty() ? "手机应用" : plain;
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }
}
