package org.xinqiao.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.platform.ProblemCode;

@DisplayName("the problem codes of all rooms")
class ProblemPageTest {

    private static final List<ProblemCode> CODES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.xinqiao").stream()
                    .filter(type -> type.isAssignableTo(ProblemCode.class) && type.isEnum())
                    .map(JavaClass::reflect)
                    .flatMap(type -> Stream.of(type.getEnumConstants()))
                    .map(ProblemCode.class::cast)
                    .sorted(Comparator.comparing(ProblemCode::code))
                    .toList();

    @Test
    void areUniqueAndShaped() {
        assertThat(CODES)
                .extracting(ProblemCode::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+(\\.[a-z0-9-]+)+"));
        assertThat(CODES).extracting(ProblemCode::status).allMatch(status -> status >= 400 && status < 600);
    }

    @Test
    void sayWhatToDoInBothLanguages() {
        assertThat(CODES).extracting(ProblemCode::zh).allMatch(zh -> zh.matches("(?s).*\\p{IsHan}.*"));
        assertThat(CODES).extracting(ProblemCode::en).allMatch(en -> en.matches("(?s).*[a-z]{2}.*[.!]"));
    }

    @Test
    void areListedInTheManual() {
        String rows = CODES.stream()
                .map(code -> "| `%s` | %d | %s | %s |%n".formatted(code.code(), code.status(), code.zh(), code.en()))
                .collect(Collectors.joining());
        GeneratedPage.named("problems.md").holds("""
                        # Problems 问题代码

                        Every refusal is an RFC 9457 document whose type is `urn:xinqiao:problem:<code>`. Codes are never renamed.

                        | code | status | 中文 | English |
                        |---|---|---|---|
                        %s""".formatted(rows));
    }
}
