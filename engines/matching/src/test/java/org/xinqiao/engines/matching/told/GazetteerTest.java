package org.xinqiao.engines.matching.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("places that a text names (地点识别)")
class GazetteerTest {

    private static final Gazetteer CITY = Gazetteer.of(List.of(
            new Spot("河东区", Spot.Source.AREA, "990101", null, null),
            new Spot("河西区", Spot.Source.AREA, "990102", null, null),
            new Spot("云栖街道", Spot.Source.AREA, "990101001", null, null),
            new Spot("云栖苑", Spot.Source.LANDMARK, "99010100100101", 106.8, 39.6),
            new Spot("云栖苑二期", Spot.Source.LANDMARK, "99010100100102", 106.81, 39.61),
            new Spot("人民公园", Spot.Source.LANDMARK, "990101002001", 106.8, 39.6),
            new Spot("人民公园", Spot.Source.LANDMARK, "990102002001", 106.7, 39.6),
            new Spot("市供水公司", Spot.Source.UNIT, "9901", null, null)));

    @Test
    void areFoundWithBuildingAndNumber() {
        FoundPlace found = CITY.find("我住云栖苑3号楼2单元，楼上漏水").getFirst();
        assertThat(found.spot().name()).isEqualTo("云栖苑");
        assertThat(found.address()).isEqualTo("云栖苑3号楼2单元");
        assertThat(found.area()).isEqualTo("99010100100101");
    }

    @Test
    void areTheLongestNames() {
        assertThat(CITY.find("云栖苑二期的路灯不亮"))
                .extracting(found -> found.spot().name())
                .containsExactly("云栖苑二期");
    }

    @Test
    void areToldApartByTheAreaThatIsNamedToo() {
        List<FoundPlace> found = CITY.find("河西区人民公园的厕所没有水");
        assertThat(found.getFirst().area()).isEqualTo("990102002001");
        assertThat(found.getFirst().because()).contains("人民公园", "河西区");
        assertThat(found.getFirst().certainty()).isGreaterThan(0.7);
        assertThat(found)
                .filteredOn(place -> place.area().equals("990101002001"))
                .allMatch(place -> place.certainty() < 0.5);
    }

    @Test
    void areAreasWithoutTheirEndingToo() {
        assertThat(CITY.find("河东区停水")).extracting(FoundPlace::area).containsExactly("990101");
        assertThat(CITY.find("请问公积金怎么提取")).isEmpty();
    }
}
