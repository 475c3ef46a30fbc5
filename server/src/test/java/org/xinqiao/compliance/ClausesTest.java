package org.xinqiao.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.xinqiao.testing.DatabaseTest;

@DisplayName("Every clause (条款) is shown, missing, or somebody's, and says which")
class ClausesTest {

    private static final ClassLoader LOADER = ClausesTest.class.getClassLoader();

    @Test
    void isWhole() {
        Set<String> laws = new HashSet<>();
        Clauses.laws().forEach(law -> laws.add(law.number()));
        assertThat(Clauses.all()).hasSizeBetween(50, 110).extracting(Clause::id).doesNotHaveDuplicates();
        assertThat(Clauses.all()).allSatisfy(clause -> {
            assertThat(laws).contains(clause.law());
            assertThat(List.of(
                            clause.place(),
                            clause.demand().zh(),
                            clause.demand().en()))
                    .noneMatch(String::isBlank);
        });
    }

    @Test
    @DisplayName("of software is shown by tests of the running house, and broken by something they must see")
    void ofSoftwareIsShownOrMissing() {
        List<String> wrong = new ArrayList<>();
        Clauses.all().forEach(clause -> wrong.addAll(faults(clause)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void isSeenToBeFalse() {
        Clause.Words none = new Clause.Words("", "");
        assertThat(faults(clause(List.of("casework.LoopTest#gone"), List.of("casework.Sight#of=true"), none)))
                .containsExactly("X: no test casework.LoopTest#gone");
        assertThat(faults(clause(List.of("casework.model.ReturnTest#isRefusedOneSecondLater"), List.of(), none)))
                .containsExactly(
                        "X: nothing breaks it",
                        "X: casework.model.ReturnTest#isRefusedOneSecondLater does not start the house");
        assertThat(faults(clause(List.of(), List.of(), none))).containsExactly("X: does not say what is missing");
        assertThat(faults(clause(
                        List.of("casework.LoopTest#theSameSourceRegistersOnce"),
                        List.of("casework.Gone#of=true"),
                        none)))
                .containsExactly("X: nothing to break at casework.Gone#of=true");
        assertThat(faults(clause(
                        List.of("casework.LoopTest#theSameSourceRegistersOnce"),
                        List.of("casework.Sight#no=true"),
                        none)))
                .containsExactly("X: nothing to break at casework.Sight#no=true");
    }

    private static Clause clause(List<String> tests, List<String> breach, Clause.Words note) {
        Clause.Words words = new Clause.Words("某事", "something");
        return new Clause("X", "law", "1", words, Clause.Holder.SOFTWARE, tests, breach, note);
    }

    private static List<String> faults(Clause clause) {
        List<String> wrong = new ArrayList<>();
        boolean says = !clause.note().zh().isBlank() && !clause.note().en().isBlank();
        if (clause.holder() == Clause.Holder.ORGANISATION || clause.tests().isEmpty()) {
            if (!says) {
                wrong.add("does not say what is missing");
            }
            if (!clause.breach().isEmpty() || !clause.tests().isEmpty()) {
                wrong.add("has tests that are nobody's");
            }
        } else if (clause.breach().isEmpty()) {
            wrong.add("nothing breaks it");
        }
        clause.tests().forEach(test -> fault(test).ifPresent(wrong::add));
        clause.breach().stream()
                .filter(breach -> !isBreakable(Breach.parse(breach)))
                .forEach(breach -> wrong.add("nothing to break at " + breach));
        return wrong.stream().map(each -> clause.id() + ": " + each).toList();
    }

    private static Optional<String> fault(String test) {
        Optional<Method> method = TestRun.find(test);
        if (method.isEmpty() || !AnnotationSupport.isAnnotated(method, Testable.class)) {
            return Optional.of("no test " + test);
        }
        Class<?> type = TestRun.typeOf(test).orElseThrow();
        boolean starts = AnnotatedElementUtils.hasAnnotation(type, SpringBootTest.class)
                || AnnotatedElementUtils.hasAnnotation(type, DatabaseTest.class);
        return starts ? Optional.empty() : Optional.of(test + " does not start the house");
    }

    /** Whether there is such a method, and a class with a switch in it that the JVM takes. */
    private static boolean isBreakable(Breach breach) {
        try (InputStream file = LOADER.getResourceAsStream(breach.internalName() + ".class")) {
            if (file == null
                    || Arrays.stream(Class.forName(breach.className(), false, LOADER)
                                    .getDeclaredMethods())
                            .noneMatch(method -> method.getName().equals(breach.method()))) {
                return false;
            }
            byte[] bytes = Objects.requireNonNull(file).readAllBytes();
            return ClassFile.of()
                    .verify(Breaches.switched(bytes, List.of(breach), LOADER))
                    .isEmpty();
        } catch (ClassNotFoundException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
