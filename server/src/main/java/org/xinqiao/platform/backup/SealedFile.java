package org.xinqiao.platform.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;

/**
 * 密封文件: a stream under a passphrase, as an OpenPGP message (RFC 9580: AES-256, iterated S2K over SHA-256, with integrity
 * protection), so that it can be opened without this program too: {@code gpg -d FILE}.
 */
final class SealedFile {

    private static final int CHUNK = 1 << 16;
    private static final int MOST_ROUNDS = 0xff;

    private SealedFile() {}

    /** A stream that seals what is written to it; closing it closes the message, not {@code out}. */
    static OutputStream seal(OutputStream out, char[] passphrase, String name, Instant at) throws IOException {
        try {
            PGPEncryptedDataGenerator sealing =
                    new PGPEncryptedDataGenerator(new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                            .setWithIntegrityPacket(true)
                            .setSecureRandom(new SecureRandom()));
            sealing.addMethod(new BcPBEKeyEncryptionMethodGenerator(
                    passphrase, new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA256), MOST_ROUNDS));
            OutputStream sealed = sealing.open(out, new byte[CHUNK]);
            PGPLiteralDataGenerator literal = new PGPLiteralDataGenerator();
            OutputStream plain =
                    literal.open(sealed, PGPLiteralDataGenerator.BINARY, name, Date.from(at), new byte[CHUNK]);
            return new Sealing(plain, sealed);
        } catch (PGPException e) {
            throw new IOException("the backup cannot be sealed", e);
        }
    }

    /** @throws BackupRefused when the passphrase does not fit or the file is no backup */
    static Opened open(InputStream in, char[] passphrase) throws IOException {
        try {
            if (!(new BcPGPObjectFactory(in).nextObject() instanceof PGPEncryptedDataList list)
                    || !(list.get(0) instanceof PGPPBEEncryptedData sealed)) {
                throw BackupRefused.notABackup();
            }
            InputStream plain = sealed.getDataStream(
                    new BcPBEDataDecryptorFactory(passphrase, new BcPGPDigestCalculatorProvider()));
            if (!(new BcPGPObjectFactory(plain).nextObject() instanceof PGPLiteralData literal)) {
                throw BackupRefused.wrongPassphrase();
            }
            return new Opened(literal.getInputStream(), sealed);
        } catch (PGPException e) {
            throw BackupRefused.wrongPassphrase();
        } catch (IOException | IllegalArgumentException e) {
            throw BackupRefused.notABackup();
        }
    }

    /** 已开启: what a sealed file holds; to be believed only once it has been read to its end and proved whole. */
    static final class Opened extends FilterInputStream {

        private final PGPPBEEncryptedData sealed;

        private Opened(InputStream plain, PGPPBEEncryptedData sealed) {
            super(plain);
            this.sealed = sealed;
        }

        /** @throws BackupRefused when a bit of it is not as it was sealed */
        void proveWhole() throws IOException {
            try {
                in.transferTo(OutputStream.nullOutputStream());
                if (!sealed.isIntegrityProtected() || !sealed.verify()) {
                    throw BackupRefused.damaged();
                }
            } catch (PGPException e) {
                throw BackupRefused.damaged();
            }
        }
    }

    private static final class Sealing extends java.io.FilterOutputStream {

        private final OutputStream sealed;

        private Sealing(OutputStream plain, OutputStream sealed) {
            super(plain);
            this.sealed = sealed;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.close();
            sealed.close();
        }
    }
}
