package org.xinqiao.privacy;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.RetentionTerm;
import org.xinqiao.catalogue.RuleBook;
import org.xinqiao.catalogue.Rules;
import org.xinqiao.platform.Apart;
import org.xinqiao.privacy.store.RetentionTables;

/**
 * 保存期限来源: the terms of the rule pack in force, taken over once when another version has come into force. Where that is
 * from before packs said anything of it, those that were there hold on.
 */
@Component
class RetentionTerms {

    private final Rules rules;
    private final RetentionTables tables;
    private final Apart apart;

    RetentionTerms(Rules rules, RetentionTables tables, Apart apart) {
        this.rules = rules;
        this.tables = tables;
        this.apart = apart;
    }

    List<RetentionRule> now() {
        RuleBook book = rules.now();
        if (tables.source() != book.version()) {
            apart.run(() -> take(book));
        }
        return tables.rules();
    }

    /** One process at a time; whoever comes second finds it done. */
    private void take(RuleBook book) {
        if (tables.holdSource() != book.version()) {
            book.retentionTerms()
                    .ifPresent(terms -> tables.replaceRules(
                            terms.stream().map(RetentionTerms::rule).toList()));
            tables.takenFrom(book.version());
        }
    }

    private static RetentionRule rule(RetentionTerm term) {
        return new RetentionRule(
                DataClass.valueOf(term.dataClass()), term.months(), term.clause(), term.noteZh(), term.noteEn());
    }
}
