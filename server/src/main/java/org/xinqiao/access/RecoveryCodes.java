package org.xinqiao.access;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xinqiao.access.model.RecoveryCode;
import org.xinqiao.access.store.FactorTable;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;

/** 恢复码: for the day on which the phone or the key is lost. */
@Component
class RecoveryCodes {

    private static final int CODES = 10;

    private final FactorTable table;
    private final Audit audit;

    RecoveryCodes(FactorTable table, Audit audit) {
        this.table = table;
        this.audit = audit;
    }

    int left(AccountId account) {
        return table.codesLeft(account);
    }

    /** New ones, shown this once; the old ones count no longer. */
    List<String> renew(AccountId account) {
        List<RecoveryCode> codes =
                Stream.generate(RecoveryCode::fresh).limit(CODES).toList();
        table.putCodes(
                account, codes.stream().map(code -> code.hash(account.value())).toList());
        return codes.stream().map(RecoveryCode::text).toList();
    }

    /** Uses one up. */
    boolean takes(Account account, String code) {
        AccountId id = account.id();
        boolean used = table.takeCode(id, new RecoveryCode(code).hash(id.value()));
        if (used) {
            audit.did(Act.of(AuditAction.FACTOR_CODE_USED, account.who()).with("left", table.codesLeft(id)));
        }
        return used;
    }

    void drop(AccountId account) {
        table.putCodes(account, List.of());
    }
}
