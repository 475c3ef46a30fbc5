package org.xinqiao.insight.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 变化: how a figure stands against another, in words that are true: no percent of nothing, none where the base is small.
 *
 * @param by of a count the share it grew by, of a share how many of a hundred; absent where it cannot be said
 */
public record Change(How how, @Nullable BigDecimal by) {

    /** 基数小: below so many a percent says nothing. */
    public static final int SMALL = 20;

    private static final int PLACES = 6;

    /** 方向. */
    public enum How {
        UP,
        DOWN,
        SAME,
        /** 基数小. */
        SMALL,
        /** 没有基数: there was nothing then. */
        NOTHING
    }

    public static Change of(ReportFigure.Unit unit, Amount now, Amount then) {
        return switch (unit) {
            case COUNT -> ofCounts(now.part(), then.part());
            case SHARE -> ofShares(now, then);
            case SECONDS -> ofMeans(now, then);
        };
    }

    public static Change ofCounts(long now, long then) {
        if (then == 0) {
            return new Change(How.NOTHING, null);
        }
        if (then < SMALL) {
            return new Change(How.SMALL, null);
        }
        return of(BigDecimal.valueOf(now - then).divide(BigDecimal.valueOf(then), PLACES, RoundingMode.HALF_UP));
    }

    /** Points of a hundred, where both wholes are large enough. */
    private static Change ofShares(Amount now, Amount then) {
        Change unsaid = unsaid(now, then);
        return unsaid == null
                ? of(Objects.requireNonNull(now.share()).subtract(Objects.requireNonNull(then.share())))
                : unsaid;
    }

    private static Change ofMeans(Amount now, Amount then) {
        Change unsaid = unsaid(now, then);
        BigDecimal base = then.share();
        if (unsaid != null || base == null || base.signum() == 0) {
            return unsaid == null ? new Change(How.NOTHING, null) : unsaid;
        }
        return of(Objects.requireNonNull(now.share()).subtract(base).divide(base, PLACES, RoundingMode.HALF_UP));
    }

    private static @Nullable Change unsaid(Amount now, Amount then) {
        if (then.of() <= 0 || now.of() <= 0) {
            return new Change(How.NOTHING, null);
        }
        return then.of() < SMALL || now.of() < SMALL ? new Change(How.SMALL, null) : null;
    }

    /** What rounds to nothing is the same. */
    private static Change of(BigDecimal by) {
        BigDecimal shown = by.setScale(3, RoundingMode.HALF_UP);
        return switch (shown.signum()) {
            case 0 -> new Change(How.SAME, BigDecimal.ZERO);
            case 1 -> new Change(How.UP, by);
            default -> new Change(How.DOWN, by.negate());
        };
    }

    /** As a cell of a table shows it. */
    public Said brief() {
        return switch (how) {
            case UP -> Said.same("+" + shown() + "%");
            case DOWN -> Said.same("-" + shown() + "%");
            case SAME -> new Said("持平", "same");
            case SMALL -> new Said("基数小", "small base");
            case NOTHING -> Said.same("—");
        };
    }

    /** Without its direction. */
    String shown() {
        return by == null ? "" : Shown.tenths(by);
    }
}
