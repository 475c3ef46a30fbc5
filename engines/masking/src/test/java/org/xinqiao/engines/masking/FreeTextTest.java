package org.xinqiao.engines.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("numbers of people are hidden in what they write (脱敏)")
class FreeTextTest {

    @ParameterizedTest
    @CsvSource({
        "请打13800138000找我, 请打138****8000找我",
        "电话138-0013-8000, 电话138****8000",
        "138 0013 8000或139.0013.9000, 138****8000或139****9000",
        "１３８００１３８０００, 138****8000",
        "+86 13800138000, +86 138****8000",
        "8613800138000, 138****8000",
        "1 3 8 0 0 1 3 8 0 0 0, 138****8000",
        "一三八零零一三八零零零, 138****8000",
        "幺三八〇〇幺三八〇〇〇打不通, 138****8000打不通",
        "138零零138000, 138****8000",
        "13800138000一直没人接, 138****8000一直没人接",
        "周一13800138000, 周一138****8000",
        "家里0473-3001234, 家里047****1234",
        "（010）62345678, （010****5678",
        "座机：3001234, 座机：****234",
        "身份证11010519491231002X的, 身份证110***************的",
        "11010519491231002x, 110***************",
        "110105 19491231 0029吗, 110105 19491231 0029吗",
        "旧证110105491231002, 旧证110************",
        "卡号6222021234567890128, 卡号6222***********0128",
        "京A·12345挡路, 京A***45挡路",
        "新能源粤BD12345, 新能源粤B***345"
    })
    void areHiddenHoweverTheyAreWritten(String text, String masked) {
        assertThat(FreeText.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20261125000001号工单",
                "2026年11月25日15点30分",
                "1971.12-1972.1，1974.10-1978.1",
                "拨打12345或110、400-820-8820",
                "面积138.5平方米，共123456789012345678元",
                "3号楼2单元1501室，一层到十三层",
                "订单202313800138000123",
                "邮编750001，电表3001234",
                "一二三四五六七八九十"
            })
    void areNotSeenWhereThereAreNone(String text) {
        assertThat(FreeText.masked(text)).isEqualTo(text);
    }
}
