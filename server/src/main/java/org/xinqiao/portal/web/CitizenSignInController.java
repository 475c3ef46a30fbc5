package org.xinqiao.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.MaskedCitizen;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.portal.CitizenSessions;
import org.xinqiao.portal.Person;
import org.xinqiao.portal.Puzzles;
import org.xinqiao.portal.SignInCodes;

/** 市民登录接口: a phone, a code, no account. */
@RestController
@RequestMapping("/api/portal")
class CitizenSignInController {

    private final Puzzles puzzles;
    private final SignInCodes codes;
    private final CitizenSessions sessions;
    private final Visitors visitors;
    private final Citizens citizens;

    CitizenSignInController(
            Puzzles puzzles, SignInCodes codes, CitizenSessions sessions, Visitors visitors, Citizens citizens) {
        this.puzzles = puzzles;
        this.codes = codes;
        this.sessions = sessions;
        this.visitors = visitors;
        this.citizens = citizens;
    }

    /** 索取验证码. */
    record CodeWanted(
            @Nullable String phone,
            @Nullable String puzzleKey,
            @Nullable String answer) {

        Puzzles.Solved solved() {
            return new Puzzles.Solved(
                    Objects.requireNonNullElse(puzzleKey, ""), Objects.requireNonNullElse(answer, ""));
        }

        @Override
        public String toString() {
            return "a wish for a code";
        }
    }

    /** 已受理索取: says nothing of the phone. */
    record CodeAsked(long holdsSeconds, long againSeconds) {}

    /** 手机号和验证码. */
    record PhoneProof(@Nullable String phone, @Nullable String code) {

        @Override
        public String toString() {
            return "a phone and its code";
        }
    }

    /** 已登录的市民; without a phone, nobody is signed in. */
    record CitizenView(
            @Nullable String maskedPhone, @Nullable String maskedName) {}

    @GetMapping("/puzzle")
    Puzzles.Puzzle puzzle(HttpServletRequest request) {
        return puzzles.make(request.getRemoteAddr());
    }

    @PostMapping("/codes")
    CodeAsked ask(@RequestBody CodeWanted wanted, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        puzzles.spend(wanted.solved(), address);
        codes.ask(Objects.requireNonNullElse(wanted.phone(), ""), Visitors.lang(request), address);
        return new CodeAsked(SignInCodes.LASTS.toSeconds(), SignInCodes.PAUSE.toSeconds());
    }

    @PostMapping("/session")
    CitizenView signIn(@RequestBody PhoneProof proof, HttpServletRequest request, HttpServletResponse response) {
        PhoneNumber phone = codes.prove(
                Objects.requireNonNullElse(proof.phone(), ""), Objects.requireNonNullElse(proof.code(), ""));
        CitizenCookie.of(request).ifPresent(sessions::end);
        CitizenSessions.Opened opened = sessions.open(phone, Visitors.lang(request));
        CitizenCookie.give(opened.secret(), CitizenSessions.LASTS, request, response);
        return view(Optional.of(opened.person()));
    }

    @GetMapping("/session")
    CitizenView session(HttpServletRequest request) {
        return view(visitors.find(request));
    }

    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        CitizenCookie.of(request).ifPresent(sessions::end);
        CitizenCookie.give("", Duration.ZERO, request, response);
    }

    private CitizenView view(Optional<Person> person) {
        Optional<MaskedCitizen> known = person.flatMap(who -> citizens.find(who.citizen()));
        return new CitizenView(
                known.map(MaskedCitizen::maskedPhone).orElse(null),
                known.map(MaskedCitizen::maskedName).orElse(null));
    }
}
