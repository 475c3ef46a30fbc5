package org.xinqiao.desk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.UnitKind;

@DisplayName("who there is to sign and answer (人员配备)")
class StaffingTest {

    private static final Unit WATER = unit(7, "WATER", UnitKind.ENTERPRISE);
    private static final Unit GRID = unit(9, "FIRST-1", UnitKind.GRID);

    private static Unit unit(long id, String code, UnitKind kind) {
        return new Unit(new UnitId(id), code, code, code, code, kind, "", 1, null, new AreaCode("9901"), "office");
    }

    private static Staffing staffing(Set<UnitId> handling, Set<UnitId> headed, Set<String> named, int waiting) {
        return new Staffing(handling, headed, named, waiting == 0 ? Map.of() : Map.of(WATER.id(), waiting));
    }

    @Test
    void missesAHandlerWhereTheDutyListNamesTheUnit() {
        assertThat(staffing(Set.of(), Set.of(), Set.of("WATER"), 0).at(WATER, List.of()))
                .get()
                .extracting(Gap::kind, Gap::detailZh)
                .containsExactly(GapKind.UNIT_WITHOUT_HANDLER, "");
    }

    @Test
    void saysHowManyCasesWaitThere() {
        assertThat(staffing(Set.of(), Set.of(), Set.of(), 3).at(WATER, List.of()))
                .get()
                .extracting(Gap::weight, Gap::detailZh, Gap::detailEn)
                .containsExactly(3, "现有 3 件等它签收或答复", "3 cases wait for it now");
    }

    @Test
    void missesNobodyWhereNothingIsDispatched() {
        assertThat(staffing(Set.of(), Set.of(), Set.of("OTHER"), 0).at(WATER, List.of()))
                .isEmpty();
    }

    @Test
    void isEnoughWithAHandlerOrAHeadAbove() {
        UnitId city = new UnitId(1);
        assertThat(staffing(Set.of(WATER.id()), Set.of(), Set.of("WATER"), 3).at(WATER, List.of(city)))
                .isEmpty();
        assertThat(staffing(Set.of(), Set.of(city), Set.of("WATER"), 3).at(WATER, List.of(city)))
                .isEmpty();
        assertThat(staffing(Set.of(), Set.of(WATER.id()), Set.of("WATER"), 3).at(WATER, List.of(city)))
                .isPresent();
    }

    @Test
    void wantsAWorkerInEveryGridWhoeverIsAbove() {
        UnitId street = new UnitId(5);
        assertThat(staffing(Set.of(), Set.of(street), Set.of(), 0).at(GRID, List.of(street)))
                .get()
                .extracting(Gap::kind)
                .isEqualTo(GapKind.GRID_WITHOUT_WORKER);
        assertThat(staffing(Set.of(GRID.id()), Set.of(), Set.of(), 0).at(GRID, List.of(street)))
                .isEmpty();
    }
}
