package org.xinqiao.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("units stand in a tree (承办单位)")
class UnitTreeTest {

    private final Unit city = unit(1, 1, null);
    private final Unit bureau = unit(2, 1, 1L);
    private final Unit branch = unit(3, 2, 2L);
    private final Unit other = unit(4, 1, null);
    private final UnitTree tree = UnitTree.of(List.of(city, bureau, branch, other));

    @Test
    void aSubtreeIsTheUnitAndAllBelow() {
        assertThat(tree.subtreeOf(city.id())).containsExactlyInAnyOrder(city.id(), bureau.id(), branch.id());
        assertThat(tree.subtreeOf(branch.id())).containsExactly(branch.id());
    }

    @Test
    void anUnknownUnitHasNoSubtree() {
        assertThat(tree.subtreeOf(new UnitId(99))).isEmpty();
    }

    @Test
    void ancestorsComeNearestFirst() {
        assertThat(tree.ancestors(branch.id())).containsExactly(bureau, city);
        assertThat(tree.ancestors(city.id())).isEmpty();
    }

    @Test
    void childrenAreOneStepBelow() {
        assertThat(tree.childrenOf(city.id())).containsExactly(bureau);
    }

    private static Unit unit(long id, int level, @Nullable Long parent) {
        String code = "U" + id;
        return new Unit(
                new UnitId(id),
                code,
                "单位" + id,
                "单位" + id,
                "Unit " + id,
                UnitKind.DEPARTMENT,
                "housing",
                level,
                parent == null ? null : new UnitId(parent),
                new AreaCode("9901"),
                "office");
    }
}
