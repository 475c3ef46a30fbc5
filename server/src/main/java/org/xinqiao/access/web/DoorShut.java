package org.xinqiao.access.web;

import org.springframework.security.access.AccessDeniedException;
import org.xinqiao.platform.ProblemCode;

/** 门前被拒: somebody is not let through for a reason they can mend, such as a locked desk. */
class DoorShut extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemCode problem;

    DoorShut(ProblemCode problem) {
        super(problem.code());
        this.problem = problem;
    }

    ProblemCode problem() {
        return problem;
    }
}
