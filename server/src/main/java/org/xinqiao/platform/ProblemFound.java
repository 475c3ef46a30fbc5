package org.xinqiao.platform;

import java.util.List;
import java.util.Map;

/**
 * 请求有误: carries a {@link ProblemCode} from where it is found to the edge, which answers with an RFC 9457 problem.
 * For input that does not make sense and for things that are not there; a rule's refusal is an answer, not an exception.
 */
public class ProblemFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemCode problem;
    private final transient List<FieldProblem> fields;
    private final transient Map<String, Object> facts;

    public ProblemFound(ProblemCode problem) {
        this(problem, List.of(), Map.of());
    }

    public ProblemFound(ProblemCode problem, List<FieldProblem> fields) {
        this(problem, fields, Map.of());
    }

    /** @param facts further members of the problem document, for example the current version */
    public ProblemFound(ProblemCode problem, List<FieldProblem> fields, Map<String, Object> facts) {
        super(problem.code());
        this.problem = problem;
        this.fields = List.copyOf(fields);
        this.facts = Map.copyOf(facts);
    }

    public ProblemCode problem() {
        return problem;
    }

    public List<FieldProblem> fields() {
        return fields;
    }

    public Map<String, Object> facts() {
        return facts;
    }
}
