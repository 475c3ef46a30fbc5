package org.xinqiao.citizens.vault;

import java.nio.ByteBuffer;

/** 密文头: what stands before anything sealed: the format and the generation of its keys. */
record Head(int format, int generation) {

    static final int FIRST = 1;
    static final int PRESENT = 2;
    static final int BYTES = 3;

    static Head of(byte[] sealed) {
        if (sealed.length > BYTES + Suite.NONCE && sealed[0] == PRESENT) {
            return new Head(PRESENT, Short.toUnsignedInt(ByteBuffer.wrap(sealed).getShort(1)));
        }
        if (sealed.length > FirstFormat.HEAD + Suite.NONCE && sealed[0] == FIRST) {
            return new Head(FIRST, Byte.toUnsignedInt(sealed[1]));
        }
        throw new IllegalStateException("this was not sealed here");
    }

    static byte[] of(KeyGeneration generation) {
        return ByteBuffer.allocate(BYTES)
                .put((byte) PRESENT)
                .putShort((short) generation.number())
                .array();
    }
}
