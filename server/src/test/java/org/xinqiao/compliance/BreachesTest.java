package org.xinqiao.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A breach (破坏) is a switch in the house, off unless somebody throws it")
class BreachesTest {

    /** Something to break. */
    public static final class Mask implements UnaryOperator<String> {

        @Override
        public String apply(String phone) {
            return list(phone).isEmpty() || limit() < 0 ? "?" : first(phone).orElse("");
        }

        private static Optional<String> first(String phone) {
            return Optional.of(phone.charAt(0) + "**");
        }

        private static List<String> list(String phone) {
            return List.of(phone);
        }

        private static int limit() {
            return 5;
        }
    }

    @AfterEach
    void putBack() {
        Breaches.open(null);
    }

    @Test
    void changesNothingAsLongAsItIsOff() throws Exception {
        assertThat(broken("apply=arg1", false)).isEqualTo("1**");
    }

    @Test
    void letsAMethodAnswerAsItSays() throws Exception {
        assertThat(broken("apply=arg1", true)).isEqualTo("138");
        assertThat(broken("first=empty", true)).isEmpty();
        assertThat(broken("list=empty", true)).isEqualTo("?");
        assertThat(broken("limit=-1", true)).isEqualTo("?");
        assertThat(broken("apply=open", true)).isEqualTo("open");
    }

    @Test
    void isReadAsItIsWritten() {
        Breach breach = Breach.parse("catalogue.HandlingLimits#reply=9_WORKING_DAYS");
        assertThat(breach.internalName()).isEqualTo("org/xinqiao/catalogue/HandlingLimits");
        assertThat(breach.answer()).isEqualTo("9 WORKING_DAYS");
    }

    private static String broken(String what, boolean open) throws Exception {
        Breach breach = Breach.parse("compliance.BreachesTest$Mask#" + what);
        byte[] bytes = Breaches.switched(original(), List.of(breach), BreachesTest.class.getClassLoader());
        Object mask = new OneClass(bytes).type.getDeclaredConstructor().newInstance();
        Breaches.open(open ? breach.toString() : null);
        @SuppressWarnings("unchecked")
        UnaryOperator<String> it = (UnaryOperator<String>) mask;
        return it.apply("138");
    }

    private static byte[] original() throws IOException {
        try (InputStream file = BreachesTest.class.getResourceAsStream("BreachesTest$Mask.class")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    /** Knows one class otherwise than everybody else. */
    private static final class OneClass extends ClassLoader {

        private final Class<?> type;

        OneClass(byte[] bytes) {
            super(BreachesTest.class.getClassLoader());
            this.type = defineClass(Mask.class.getName(), bytes, 0, bytes.length);
        }
    }
}
