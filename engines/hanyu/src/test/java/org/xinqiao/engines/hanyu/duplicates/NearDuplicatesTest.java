package org.xinqiao.engines.hanyu.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.engines.hanyu.embed.BgeEmbedder;

@DisplayName("said by others already (重复件)")
class NearDuplicatesTest {

    private static final BgeEmbedder EMBEDDER = new BgeEmbedder();

    private final NearDuplicates duplicates = new NearDuplicates(EMBEDDER);

    @BeforeEach
    void messages() {
        add("1", "云栖苑小区夜间施工噪音扰民", "云栖苑小区旁边的工地每天晚上施工到两点，无法入睡。");
        add("2", "投诉云栖苑工地半夜施工", "云栖苑旁的工地天天夜里施工，噪音太大，老人孩子睡不着。");
        add("3", "云栖苑东门路灯不亮", "云栖苑东门外那条巷子的灯坏了半个月，一片漆黑，老人摔倒过，物业说归市政，市政说归物业。");
        add("4", "柳荫里楼下打桩吵人", "柳荫里旁边新盖商场，凌晨还在打桩，孩子要中考，请管一管。");
        add("5", "咨询公积金提取", "请问离职以后公积金怎么提取，需要什么材料。");
        for (int at = 0; at < 40; at++) {
            add("other " + at, "其他来信" + at, OTHERS.get(at % OTHERS.size()) + at);
        }
    }

    private static final List<String> OTHERS =
            List.of("请问护照到期怎么换发，要带什么证件", "公交车等了四十分钟没有来", "学校食堂的饭菜不新鲜", "河道里有死鱼，水很臭", "快递一直没有送到");

    @Test
    void inOtherWordsIsTheMostAlike() {
        Message asked = new Message("new", "云栖苑旁工地夜里施工", "每天夜里都在施工，云栖苑的居民睡不着觉。");
        List<Likeness> like = duplicates.like(asked, 3);
        assertThat(like.getFirst().id()).isIn("1", "2");
        assertThat(like.getFirst().score()).isGreaterThan(NearDuplicates.SAME);
        assertThat(like.getFirst().shared()).contains("云栖苑");
    }

    @Test
    void isAGroupOfThoseOfOnePlaceAndMatter() {
        assertThat(duplicates.groups())
                .filteredOn(group -> group.ids().contains("1"))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.ids()).containsExactlyInAnyOrder("1", "2");
                    assertThat(group.place()).contains("云栖苑");
                    assertThat(group.title()).isNotBlank();
                });
    }

    @Test
    void isNeverItself() {
        assertThat(duplicates.like(new Message("1", "云栖苑小区夜间施工噪音扰民", "云栖苑工地施工"), 50))
                .extracting(Likeness::id)
                .doesNotContain("1");
    }

    @Test
    void isForgottenWithTheMessage() {
        duplicates.remove("2");
        assertThat(duplicates.like(new Message("new", "云栖苑工地半夜施工", ""), 50))
                .extracting(Likeness::id)
                .doesNotContain("2");
        assertThat(duplicates.size()).isEqualTo(44);
    }

    @Test
    void isReadAnewWhenTheMessageChanges() {
        add("2", "医保卡丢了怎么补办", "医保卡丢失，想问补办流程。");
        assertThat(duplicates.size()).isEqualTo(45);
        assertThat(duplicates.groups())
                .noneMatch(group -> group.ids().contains("1") && group.ids().contains("2"));
    }

    @Test
    void isTheSameAfterItWasForgottenAndToldAgain() {
        Message asked = new Message("new", "云栖苑工地夜里施工", "云栖苑的居民睡不着觉。");
        List<Likeness> before = duplicates.like(asked, 2);
        duplicates.remove("1");
        add("1", "云栖苑小区夜间施工噪音扰民", "云栖苑小区旁边的工地每天晚上施工到两点，无法入睡。");
        assertThat(duplicates.like(asked, 2))
                .extracting(Likeness::id)
                .containsExactlyElementsOf(before.stream().map(Likeness::id).toList());
    }

    @Test
    void isInNoMoreThanOneGroup() {
        List<String> grouped = duplicates.groups().stream()
                .flatMap(group -> group.ids().stream())
                .toList();
        assertThat(grouped).doesNotHaveDuplicates();
        assertThat(duplicates.groups())
                .isSortedAccordingTo(
                        java.util.Comparator.comparingInt(Group::size).reversed());
    }

    @Test
    void isAlikeBetweenNothingAndOne() {
        for (int at = 1; at <= 5; at++) {
            add("copy " + at, "云栖苑小区夜间施工噪音扰民", "云栖苑小区旁边的工地每天晚上施工到两点，无法入睡。");
        }
        List<Likeness> like = duplicates.like(new Message("new", "云栖苑小区夜间施工噪音扰民", "云栖苑小区旁边的工地每天晚上施工到两点，无法入睡。"), 50);
        assertThat(like).allSatisfy(each -> assertThat(each.score()).isBetween(0.0, 1.0));
        assertThat(like)
                .isSortedAccordingTo(
                        java.util.Comparator.comparingDouble(Likeness::score).reversed());
        assertThat(like.getFirst().score()).isGreaterThan(0.9);
    }

    @Test
    void isFoundWhateverIsWritten() {
        for (String text : List.of("", " ", "。。。", "a", "水".repeat(5_000), "\uD83D\uDE00\uD83D\uDE00", "\u0000")) {
            assertThat(duplicates.like(new Message("odd", text, text), 3)).hasSizeLessThanOrEqualTo(3);
            add("odd " + text.length(), text, text);
        }
        assertThat(duplicates.groups()).isNotEmpty();
    }

    @Test
    void isNobodyWhenNothingIsKnown() {
        NearDuplicates empty = new NearDuplicates(EMBEDDER);
        assertThat(empty.like(new Message("1", "停水", "停水"), 3)).isEmpty();
        assertThat(empty.groups()).isEmpty();
        empty.add(new Message("2", "", ""));
        assertThat(empty.groups()).isEmpty();
    }

    private void add(String id, String title, String body) {
        duplicates.add(new Message(id, title, body));
    }
}
