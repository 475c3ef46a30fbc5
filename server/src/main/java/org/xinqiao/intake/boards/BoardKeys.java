package org.xinqiao.intake.boards;

import org.springframework.stereotype.Component;
import org.xinqiao.intake.store.BoardTable.Board;
import org.xinqiao.platform.Safe;
import org.xinqiao.platform.SecretText;

/** 推送密钥: one for each board, kept in the safe. */
@Component
class BoardKeys {

    private static final int BYTES = 32;
    private static final String PURPOSE = "intake.board";

    private final Safe safe;

    BoardKeys(Safe safe) {
        this.safe = safe;
    }

    String fresh() {
        return SecretText.of(BYTES);
    }

    long keep(String secret) {
        return safe.keep(secret, PURPOSE);
    }

    String of(Board board) {
        return safe.open(board.secret(), PURPOSE);
    }
}
