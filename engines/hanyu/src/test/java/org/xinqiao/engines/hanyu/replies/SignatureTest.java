package org.xinqiao.engines.hanyu.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what tells a reply apart (落款)")
class SignatureTest {

    private static final LocalDate WRITTEN = LocalDate.of(2026, 5, 10);

    @Test
    void isTheLastDateOfItsEnd() {
        assertThat(Signature.of("根据2019年1月2日的文件。２０２６ 年 5 月 12 日").signed()).contains(LocalDate.of(2026, 5, 12));
        assertThat(Signature.of("没有日期").signed()).isEmpty();
    }

    @Property
    void isSoonerLikelierThanLater(@ForAll @IntRange(max = 380) int days) {
        assertThat(signed(WRITTEN.plusDays(days)).daysAfter(WRITTEN))
                .isGreaterThan(signed(WRITTEN.plusDays(days + 1)).daysAfter(WRITTEN));
    }

    @Property
    void isNeverBefore(@ForAll @IntRange(min = 2, max = 1_000) int days) {
        assertThat(signed(WRITTEN.minusDays(days)).daysAfter(WRITTEN))
                .isLessThan(Signature.of("没有日期").daysAfter(WRITTEN));
    }

    @Test
    void isTheSamePlaceOrAnother() {
        Signature signature = Signature.of("云栖区城管局答复");
        assertThat(signature.sharesPlace(Set.of("云栖"))).isEqualTo(1);
        assertThat(signature.sharesPlace(Set.of("柳荫"))).isZero();
        assertThat(signature.sharesPlace(Set.of())).isBetween(0.1, 0.9);
        assertThat(Signature.places("Ａ３区和B1县")).containsExactlyInAnyOrder("a3", "b1");
    }

    private static Signature signed(LocalDate day) {
        return Signature.of("%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    }
}
