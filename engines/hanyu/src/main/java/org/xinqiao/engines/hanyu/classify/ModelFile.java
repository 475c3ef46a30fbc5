package org.xinqiao.engines.hanyu.classify;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * 模型文件: a classifier on disk. It is written beside its place, forced to disk and moved there at once; its digest stands at its
 * end, so that a file cut off or changed is never taken for whole.
 */
final class ModelFile {

    private static final String FORMAT = "xinqiao classifier 1";

    private ModelFile() {}

    record Content(
            List<String> labels,
            Features features,
            float[][] weights,
            Calibration calibration,
            RiskCoverage seen,
            String portraits) {}

    static void save(Path file, Content content) throws IOException {
        Path written = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".", ".new");
        try {
            try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                DigestOutputStream digested = new DigestOutputStream(out, sha256());
                DataOutputStream data = new DataOutputStream(digested);
                write(content, data);
                data.flush();
                out.write(digested.getMessageDigest().digest());
                out.flush();
                channel.force(true);
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent())) {
                folder.force(true);
            }
        } finally {
            Files.deleteIfExists(written);
        }
    }

    static Content load(Path file) throws IOException {
        verify(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return read(file, new DataInputStream(in));
        }
    }

    /** Before anything in it is believed. */
    private static void verify(Path file) throws IOException {
        MessageDigest digest = sha256();
        long left = Files.size(file) - digest.getDigestLength();
        byte[] block = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            while (left > 0) {
                int read = in.read(block, 0, (int) Math.min(block.length, left));
                if (read < 0) {
                    break;
                }
                digest.update(block, 0, read);
                left -= read;
            }
            if (left != 0 || !MessageDigest.isEqual(digest.digest(), in.readAllBytes())) {
                throw new IOException(file + " is not whole");
            }
        }
    }

    private static void write(Content content, DataOutputStream out) throws IOException {
        out.writeUTF(FORMAT);
        out.writeUTF(content.portraits);
        out.writeInt(content.labels.size());
        for (String label : content.labels) {
            out.writeUTF(label);
        }
        content.features.write(out);
        for (float[] weights : content.weights) {
            for (float weight : weights) {
                out.writeFloat(weight);
            }
        }
        out.writeDouble(content.calibration.slope());
        for (double offset : content.calibration.offsets()) {
            out.writeDouble(offset);
        }
        out.writeInt(content.seen.judged().size());
        for (RiskCoverage.Judged judged : content.seen.judged()) {
            out.writeDouble(judged.certainty());
            out.writeBoolean(judged.right());
        }
    }

    private static Content read(Path file, DataInputStream in) throws IOException {
        if (!FORMAT.equals(in.readUTF())) {
            throw new IOException(file + " is of another version");
        }
        String portraits = in.readUTF();
        List<String> labels = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            labels.add(in.readUTF());
        }
        Features features = Features.read(in);
        float[][] weights = new float[labels.size()][features.size()];
        for (float[] each : weights) {
            for (int at = 0; at < each.length; at++) {
                each[at] = in.readFloat();
            }
        }
        double slope = in.readDouble();
        double[] offsets = new double[labels.size()];
        for (int at = 0; at < offsets.length; at++) {
            offsets[at] = in.readDouble();
        }
        List<RiskCoverage.Judged> judged = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            judged.add(new RiskCoverage.Judged(in.readDouble(), in.readBoolean()));
        }
        return new Content(
                labels, features, weights, new Calibration(slope, offsets), RiskCoverage.of(judged), portraits);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
