package org.xinqiao.citizens.vault;

/** 封存的数据: what lies sealed in the room's own tables, for whoever changes the keys. */
public interface SealedRows {

    /** How many rows need the keys of that generation. */
    int under(int generation);

    /** Brings some of them under the generation that seals now; answers with how many. */
    int sealSomeAnew(int generation);

    /** Drops some hashes of a generation that nobody looks under any more; answers with how many. */
    int forgetSome(int generation);
}
