package org.xinqiao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.house.GeneratedPage;

@DisplayName("the actions that are put on record (审计动作)")
class AuditActionsPageTest {

    @Test
    void haveCodesOfOneShapeThatLeadBackToThem() {
        assertThat(AuditAction.values())
                .extracting(AuditAction::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+\\.[a-z-]+"));
        assertThat(AuditAction.values())
                .allSatisfy(
                        action -> assertThat(AuditAction.named(action.code())).contains(action));
    }

    @Test
    void areListedInTheManual() {
        String rows = Arrays.stream(AuditAction.values())
                .map(action -> "| `%s` | %s | %s |%n".formatted(action.code(), action.zh(), action.en()))
                .collect(Collectors.joining());
        GeneratedPage.named("audit-actions.md").holds("""
                        # Audited actions 审计动作

                        Everything that the audit trail tells of. Codes are never renamed.

                        | code | 中文 | English |
                        |---|---|---|
                        %s""".formatted(rows));
    }
}
