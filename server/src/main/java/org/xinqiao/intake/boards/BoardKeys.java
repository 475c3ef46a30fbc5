package org.xinqiao.intake.boards;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.xinqiao.intake.store.BoardTable.Board;
import org.xinqiao.platform.Safe;

/** 推送密钥: one for each board, kept in the safe. */
@Component
class BoardKeys {

    private static final int BYTES = 32;
    private static final String PURPOSE = "intake.board";

    private final Safe safe;
    private final SecureRandom random = new SecureRandom();

    BoardKeys(Safe safe) {
        this.safe = safe;
    }

    String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    long keep(String secret) {
        return safe.keep(secret, PURPOSE);
    }

    String of(Board board) {
        return safe.open(board.secret(), PURPOSE);
    }
}
