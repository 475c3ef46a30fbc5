package org.xinqiao.intake.open311;

import java.util.List;

/** Open311 错误: why a request is not fulfilled, in the specification's shape: its status, and a code and words for each reason. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Reason> reasons;

    private Fault(int status, List<Reason> reasons) {
        super(reasons.getFirst().description());
        this.status = status;
        this.reasons = List.copyOf(reasons);
    }

    /** 原因. */
    record Reason(int code, String description) {}

    /** What was asked for is not there. */
    static Fault notFound(String description) {
        return new Fault(404, List.of(new Reason(404, description)));
    }

    /** The key is missing or counts for nothing. */
    static Fault badKey() {
        return new Fault(403, List.of(new Reason(403, "api_key 缺失或无效，请核对后重试。 The api_key is missing or invalid.")));
    }

    /** Anything else, all of it at once. */
    static Fault bad(List<String> descriptions) {
        return new Fault(
                400,
                descriptions.stream()
                        .map(description -> new Reason(400, description))
                        .toList());
    }

    static Fault bad(String description) {
        return bad(List.of(description));
    }

    /** 暂不可用: the house cannot answer anybody just now. */
    static Fault busy() {
        return new Fault(
                503, List.of(new Reason(503, "服务暂时繁忙，请稍候几秒再试。 The service is busy: try again in a few seconds.")));
    }

    int status() {
        return status;
    }

    List<Reason> reasons() {
        return reasons;
    }
}
