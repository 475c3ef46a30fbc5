package org.xinqiao.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.AccountId;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.intake.model.Columns;
import org.xinqiao.intake.store.TableShape;
import org.xinqiao.organisation.AreaCode;

/**
 * 导入: one file and how far it has been brought in.
 *
 * @param origin the source that its ids belong to
 */
public record ImportRun(
        long id, AccountId account, File file, String origin, Wishes wishes, State state, Progress progress) {

    /** 导入状态. */
    public enum State {
        READY,
        RUNNING,
        PAUSED,
        DONE,
        FAILED,
        CANCELLED;

        /** Whether nothing of it will be registered any more. */
        public boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /**
     * 文件: what lies in the data folder.
     *
     * @param stored its name there; empty once it is no longer kept
     * @param width how many columns its header names
     * @param total how many rows follow the header
     */
    public record File(String name, String stored, TableShape shape, int headerRow, int width, int total) {

        public boolean isKept() {
            return !stored.isEmpty();
        }
    }

    /** 导入方式: how its rows are to be understood. */
    public record Wishes(Columns columns, Facts.Channel channel, AreaCode area) {}

    /**
     * 导入进度.
     *
     * @param unmatched how many were registered without a matter, since their label is none of ours
     */
    public record Progress(
            int done,
            int registered,
            int repeated,
            int failed,
            int unmatched,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {}
}
