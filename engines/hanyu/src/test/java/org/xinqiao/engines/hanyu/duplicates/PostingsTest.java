package org.xinqiao.engines.hanyu.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("who says it too (倒排)")
class PostingsTest {

    @Test
    void countsATitleMoreThanTheRest() {
        Postings postings = new Postings();
        postings.add(0, shingles("云栖苑停水", "请修"));
        postings.add(1, shingles("请修", "云栖苑停水"));
        float[] products = new float[2];
        postings.addProducts(shingles("云栖苑停水", ""), 10, 2, products);
        assertThat(products[0]).isGreaterThan(products[1]).isPositive();
    }

    @Test
    void leavesOutWhatTooManySay() {
        Postings postings = new Postings();
        for (int number = 0; number < 5; number++) {
            postings.add(number, shingles("您好", ""));
        }
        float[] products = new float[5];
        postings.addProducts(shingles("您好", ""), 4, 5, products);
        assertThat(products).containsOnly(0);
    }

    @Property
    void findsAMessageAsNearToItselfAsCanBe(@ForAll("texts") String title, @ForAll("texts") String body) {
        Shingles shingles = shingles(title, body);
        Postings postings = new Postings();
        postings.add(0, shingles);
        float[] products = new float[1];
        postings.addProducts(shingles, 10, 1, products);
        double length = postings.length(shingles, 1);
        boolean saysNothing = shingles.codes().length == 0;
        assertThat(products[0] / (length * length)).isCloseTo(saysNothing ? 0 : 1, within(1e-3));
    }

    @Property
    void forgetsAllOfWhatWasRemoved(@ForAll("texts") String kept, @ForAll @Size(max = 4) List<String> removed) {
        Postings postings = new Postings();
        postings.add(0, shingles(kept, ""));
        for (int at = 0; at < removed.size(); at++) {
            postings.add(at + 1, shingles(removed.get(at), kept));
        }
        for (int at = 0; at < removed.size(); at++) {
            postings.remove(at + 1, shingles(removed.get(at), kept));
        }
        float[] products = new float[removed.size() + 1];
        postings.addProducts(shingles(kept, ""), 100, 1, products);
        for (int at = 1; at < products.length; at++) {
            assertThat(products[at]).isZero();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("云栖苑停水路灯不亮请修，").ofMaxLength(40);
    }

    private static Shingles shingles(String title, String body) {
        return Shingles.of(new Message("", title, body));
    }
}
