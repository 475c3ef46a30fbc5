package org.xinqiao.engines.masking;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of hidden numbers whatever stands around them. */
class FreeTextPromisesTest {

    private static final String CHINESE = "零一二三四五六七八九";

    @Property
    void aMobileNumberIsHiddenInAnyWriting(
            @ForAll("mobiles") String mobile,
            @ForAll("writings") int writing,
            @ForAll("words") String before,
            @ForAll("words") String after) {
        String text = before + written(mobile, writing) + after;
        assertThat(FreeText.masked(text))
                .isEqualTo(before + mobile.substring(0, 3) + "****" + mobile.substring(7) + after);
    }

    @Property
    void whatIsMaskedHasNothingLeftToMask(@ForAll("anything") String text) {
        String once = FreeText.masked(text);
        assertThat(FreeText.masked(once)).isEqualTo(once);
    }

    @Property
    void whatIsMaskedCanBePutBack(@ForAll("anything") String text) {
        assertThat(FreeText.restored(text, FreeText.masked(text))).contains(text);
    }

    @Property
    void whatIsWrittenAroundIsKept(
            @ForAll("mobiles") String mobile,
            @ForAll("writings") int writing,
            @ForAll("words") String before,
            @ForAll("words") String after) {
        String number = written(mobile, writing);
        assertThat(FreeText.restored("打" + number + "找我", before + FreeText.masked(number) + after))
                .contains(before + number + after);
    }

    @Property
    void whatIsFoundStandsInOrderWithinTheText(@ForAll("anything") String text) {
        int last = 0;
        for (FreeText.Found each : FreeText.scan(text)) {
            assertThat(each.from()).isBetween(last, each.to());
            assertThat(each.to()).isLessThanOrEqualTo(text.length());
            last = each.to();
        }
    }

    @Property
    void aTextWithoutDigitsIsLeftAlone(@ForAll("words") String text) {
        assertThat(FreeText.masked(text)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> mobiles() {
        return Arbitraries.strings()
                .numeric()
                .ofLength(9)
                .flatMap(rest -> Arbitraries.of("13", "15", "17", "18", "19").map(start -> start + rest));
    }

    @Provide
    Arbitrary<Integer> writings() {
        return Arbitraries.integers().between(0, 5);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("请联系我的电话是，。路灯不亮abc\n").ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.strings().withChars("0123456789零一二138 -京A·xX电话。").ofMaxLength(60);
    }

    private static String written(String mobile, int writing) {
        String a = mobile.substring(0, 3);
        String b = mobile.substring(3, 7);
        String c = mobile.substring(7);
        return switch (writing) {
            case 0 -> mobile;
            case 1 -> a + " " + b + " " + c;
            case 2 -> a + "-" + b + "-" + c;
            case 3 -> chinese(mobile);
            case 4 -> a + chinese(b) + c;
            default -> a + "（" + b + "）" + c;
        };
    }

    private static String chinese(String digits) {
        StringBuilder written = new StringBuilder();
        digits.chars().forEach(digit -> written.append(CHINESE.charAt(digit - '0')));
        return written.toString();
    }
}
