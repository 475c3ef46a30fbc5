package org.xinqiao.citizens.vault;

import static org.xinqiao.schema.citizens.Tables.VAULT_KEY;

import java.util.Arrays;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.xinqiao.platform.StartRefused;

/** 密钥核对: stops a process whose keys are not those that sealed what the database holds. */
@Component
class KeyProofs {

    private final DSLContext sql;

    KeyProofs(DSLContext sql) {
        this.sql = sql;
    }

    /** The vault of that key file; makes the file only where nothing has been sealed yet. */
    Vault vaultOf(KeyFile file) {
        Map<Integer, byte[]> known = sql.select(VAULT_KEY.NUMBER, VAULT_KEY.PROOF)
                .from(VAULT_KEY)
                .fetchMap(VAULT_KEY.NUMBER, VAULT_KEY.PROOF);
        if (!known.isEmpty() && !file.exists()) {
            throw new StartRefused(
                    "缺少密钥文件 " + file.path() + "：数据库中的个人信息由它加密，请从备份恢复。",
                    "The key file " + file.path()
                            + " is missing: it sealed the personal data in this database. Restore it.");
        }
        Vault vault = new Vault(file.readOrCreate());
        Map<Integer, byte[]> proofs = vault.proofs();
        known.forEach((number, proof) -> {
            if (!Arrays.equals(proof, proofs.get(number))) {
                throw new StartRefused(
                        "密钥文件 " + file.path() + " 与数据库不符（密钥 " + number + "），请换回原来的文件。",
                        "The key file " + file.path() + " does not belong to this database (key " + number
                                + "): put the right one back.");
            }
        });
        proofs.forEach(this::remember);
        return vault;
    }

    private void remember(int number, byte[] proof) {
        sql.insertInto(VAULT_KEY)
                .set(VAULT_KEY.NUMBER, number)
                .set(VAULT_KEY.PROOF, proof)
                .onConflictDoNothing()
                .execute();
    }
}
