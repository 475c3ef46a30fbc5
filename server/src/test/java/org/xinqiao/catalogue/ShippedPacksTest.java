package org.xinqiao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinqiao.catalogue.model.PackFile;
import org.xinqiao.catalogue.model.PackReader;

@DisplayName("the rule packs that come with the house (随附规则包)")
class ShippedPacksTest {

    private final ShippedPacks shipped = new ShippedPacks();

    @Test
    void areAllThereAndWhole() {
        assertThat(shipped.list())
                .extracting(ShippedPacks.ShippedPack::id)
                .containsExactly("national", "beijing", "guangdong", "haikou", "jinan", "shandong", "weifang", "xian");
        assertThat(shipped.list()).allSatisfy(pack -> {
            assertThat(PackReader.read(pack.files()).faults()).isEmpty();
            assertThat(pack.source()).isNotBlank();
        });
    }

    /** The figures as the rules of these places were read. */
    @ParameterizedTest
    @CsvSource({
        "beijing,COMPLAINT,CRITICAL,2 EMERGENCY_HOURS",
        "beijing,HELP,URGENT,24 EMERGENCY_HOURS",
        "beijing,COMPLAINT,NORMAL,7 EMERGENCY_DAYS",
        "beijing,SUGGESTION,NORMAL,15 EMERGENCY_DAYS",
        "guangdong,QUESTION,NORMAL,2 WORKING_DAYS",
        "guangdong,HELP,NORMAL,10 WORKING_DAYS",
        "guangdong,REPORT,NORMAL,15 WORKING_DAYS",
        "shandong,COMPLAINT,NORMAL,5 WORKING_DAYS",
        "jinan,HELP,NORMAL,5 WORKING_DAYS",
        "weifang,QUESTION,NORMAL,5 WORKING_DAYS",
        "xian,QUESTION,NORMAL,3 WORKING_DAYS",
        "xian,COMPLAINT,NORMAL,5 WORKING_DAYS"
    })
    void sayHowLong(String pack, String kind, String urgency, String limit) {
        assertThat(book(pack).limitsFor(kind, urgency, null).reply()).hasToString(limit);
    }

    @Test
    void sayHowOftenAndWhen() {
        assertThat(book("shandong").limitOf(Wait.RETURN_WINDOW).limit()).hasToString("2 WORKING_DAYS");
        assertThat(book("jinan").valueOf(Rule.MAX_EXTENSION_DAYS)).isEqualTo(10);
        assertThat(book("weifang").valueOf(Rule.MAX_RETURNS)).isEqualTo(1);
        assertThat(book("haikou").limitsFor("HELP", "NORMAL", null).sign()).hasToString("30 EMERGENCY_MINUTES");
    }

    @Test
    @DisplayName("Weifang: only what is clearly not one's duty; departments' matters are not pushed to towns")
    void sayForWhatAndHowFarDown() {
        assertThat(book("weifang").returnReasons())
                .extracting(ReturnReason::code)
                .containsExactly("NOT_OUR_DUTY", "WRONG_AREA");
        assertThat(book("weifang").floorOf(new MatterCode("030101")))
                .hasValueSatisfying(floor -> assertThat(floor.clause()).contains("县级部门"));
        assertThat(book("xian").returnReasons()).hasSize(5);
    }

    @Test
    @DisplayName("a place says only what it has otherwise; the rest is its base's, to the letter")
    void lieOverTheirBase() {
        RulePack national = pack("national");
        RulePack xian = pack("xian");
        assertThat(xian.waits()).isEqualTo(national.waits());
        assertThat(xian.numbers()).isEqualTo(national.numbers());
        assertThat(xian.limits()).hasSameSizeAs(national.limits()).isNotEqualTo(national.limits());
        assertThat(shipped.find("xian").orElseThrow().files().keySet())
                .containsExactlyElementsOf(List.of(PackFile.values()));
    }

    private RulePack pack(String id) {
        return PackReader.read(shipped.find(id).orElseThrow().files()).pack();
    }

    private RuleBook book(String id) {
        return RuleBook.of(1, pack(id));
    }
}
