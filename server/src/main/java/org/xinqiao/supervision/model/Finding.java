package org.xinqiao.supervision.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/**
 * 核查发现: a reason to believe that a case was closed and not done, with what it rests on; a person decides.
 *
 * @param reviewer who let the reply pass; absent where the house did
 * @param evidence facts by name: numbers, moments, other cases
 * @param verdict absent until somebody has judged it
 */
public record Finding(
        long id,
        CaseId caseId,
        String number,
        AreaCode area,
        UnitId unit,
        @Nullable Long reviewer,
        Doubt kind,
        Map<String, String> evidence,
        Instant found,
        @Nullable Verdict verdict) {

    /** 发现种类. */
    public enum Doubt {
        /** 无现场痕迹. */
        NO_FIELD_TRACE,
        /** 雷同答复. */
        COPIED_ANSWER,
        /** 短期重启. */
        REOPENED_SOON,
        /** 回访不符. */
        CALLBACK_CONTRADICTS,
        /** 照片用过. */
        PHOTO_USED_BEFORE
    }

    /** 核查结论. @param measure what was taken towards the unit; absent for none */
    public record Verdict(
            boolean confirmed,
            String reason,
            Measure.By by,
            @Nullable Long measure,
            boolean reopened) {}

    public Finding {
        evidence = Map.copyOf(evidence);
    }
}
