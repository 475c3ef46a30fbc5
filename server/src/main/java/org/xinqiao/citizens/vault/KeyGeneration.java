package org.xinqiao.citizens.vault;

import javax.crypto.SecretKey;

/** 密钥代: the keys that seal and find from one change of keys to the next. */
record KeyGeneration(int number, Suite suite, State state, SecretKey sealing, SecretKey lookup) {

    private static final int MOST = Short.MAX_VALUE;

    /** 状态. */
    enum State {
        /** 在用: seals what is new. */
        CURRENT,
        /** 退出: still opens and still finds, until all has been sealed anew. */
        LEAVING,
        /** 停用: its keys are gone. */
        RETIRED
    }

    KeyGeneration {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("generations are numbered 1 to " + MOST + ", not " + number);
        }
    }

    /** New random keys. */
    static KeyGeneration fresh(int number, Suite suite) {
        return new KeyGeneration(number, suite, State.CURRENT, suite.newSealingKey(), suite.newHashKey());
    }

    @Override
    public String toString() {
        return "generation " + number + " (" + suite + ", " + state + ")";
    }
}
