package org.xinqiao.intake.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * 封存文件: AES-256-GCM in pieces, under a key that seals nothing else. A piece carries its place and whether it is the last
 * one in what is sealed, so none can be taken away, put elsewhere or left out.
 */
final class SealedFile implements TableFile {

    static final int KEY_BYTES = 32;
    private static final int PIECE = 1 << 16;
    private static final int TAG = 16;
    private static final int NONCE = 12;

    private final Path file;
    private final byte[] key;

    SealedFile(Path file, byte[] key) {
        this.file = file;
        this.key = key.clone();
    }

    /** Seals all of it into a new file. */
    void write(InputStream content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            byte[] piece = content.readNBytes(PIECE);
            for (int place = 0; ; place++) {
                byte[] next = piece.length == PIECE ? content.readNBytes(PIECE) : new byte[0];
                out.write(done(Cipher.ENCRYPT_MODE, place, next.length == 0, piece));
                if (next.length == 0) {
                    return;
                }
                piece = next;
            }
        }
    }

    @Override
    public InputStream open() throws IOException {
        return new Opened(new BufferedInputStream(Files.newInputStream(file), PIECE + TAG));
    }

    /** Opened beside itself, and out of sight as soon as somebody holds it: a process that dies leaves nothing behind. */
    @Override
    public <T> T jumpingAbout(Use<T> use) throws IOException {
        Path plain =
                Files.createTempFile(file.resolveSibling(""), file.getFileName().toString(), ImportFiles.OPENED);
        try {
            try (InputStream in = open();
                    OutputStream out = Files.newOutputStream(plain)) {
                in.transferTo(out);
            }
            return use.of(plain);
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    private byte[] done(int how, int place, boolean isLast, byte[] piece) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = ByteBuffer.allocate(NONCE)
                    .putInt(place)
                    .put(isLast ? (byte) 1 : (byte) 0)
                    .array();
            cipher.init(how, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
            return cipher.doFinal(piece);
        } catch (GeneralSecurityException e) {
            throw new IOException("piece " + place + " of " + file.getFileName() + " does not open", e);
        }
    }

    /** 读取. */
    private final class Opened extends InputStream {

        private final InputStream sealed;
        private byte[] next;
        private byte[] piece = new byte[0];
        private int at;
        private int place;
        private boolean isOver;

        Opened(InputStream sealed) throws IOException {
            this.sealed = sealed;
            this.next = sealed.readNBytes(PIECE + TAG);
        }

        @Override
        public int read() throws IOException {
            return isFilled() ? piece[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!isFilled()) {
                return -1;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, from, count);
            at += count;
            return count;
        }

        private boolean isFilled() throws IOException {
            while (at == piece.length && !isOver) {
                byte[] now = next;
                next = now.length == PIECE + TAG ? sealed.readNBytes(PIECE + TAG) : new byte[0];
                isOver = next.length == 0;
                piece = done(Cipher.DECRYPT_MODE, place++, isOver, now);
                at = 0;
            }
            return at < piece.length;
        }

        @Override
        public void close() throws IOException {
            sealed.close();
        }
    }
}
