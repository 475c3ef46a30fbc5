package org.xinqiao.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.intake.Registered;
import org.xinqiao.intake.Registrations;
import org.xinqiao.platform.ProblemCode;
import org.xinqiao.platform.Problems;
import tools.jackson.databind.JsonNode;

/** 登记接口: takes a case down, and answers or dispatches it in the same go. */
@RestController
class RegistrationController {

    private final Registrations registrations;
    private final RegistrationForm forms;

    RegistrationController(Registrations registrations, RegistrationForm forms) {
        this.registrations = registrations;
        this.forms = forms;
    }

    @PostMapping("/api/cases")
    @ResponseStatus(HttpStatus.CREATED)
    RegisteredView register(
            Viewer viewer, @RequestBody @Schema(implementation = RegistrationBody.class) JsonNode form) {
        registrations.checkMayRegister(viewer);
        Registered registered = registrations.register(viewer, forms.read(form, viewer));
        return RegisteredView.of(registered);
    }

    /** 已登记. */
    record RegisteredView(
            String id,
            String number,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ThenView then) {

        static RegisteredView of(Registered registered) {
            return new RegisteredView(
                    registered.id().toString(), registered.number(), ThenView.of(registered.refused()));
        }
    }

    /** 未能随即办理: the problem, as a step of its own would have been answered. */
    record ThenView(Map<String, Object> refused) {

        static @Nullable ThenView of(@Nullable ProblemCode refusal) {
            return refusal == null
                    ? null
                    : new ThenView(
                            Objects.requireNonNull(Problems.answer(refusal).getBody()));
        }
    }
}
