package org.xinqiao.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.files.store.Blobs;
import org.xinqiao.files.store.FileTable;
import org.xinqiao.platform.Sha256;

/**
 * 搬迁附件: brings what lies on this machine's disk to another place, one file after the other. Each is read back from there and its
 * hash compared before anything is deleted here; what breaks off goes on with what is left when it is begun again.
 */
final class FileMoving {

    private static final Pattern CONTENT = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{2}/([0-9a-f]{64})(\\.preview)?");
    private static final Pattern PIECE = Pattern.compile("uploads/[0-9a-f-]{36}/\\d+-[0-9a-f-]{36}");
    private static final int CHUNK = 64 * 1024;

    private final Path root;
    private final Blobs target;
    private final FileTable table;
    private final TransactionTemplate transactions;

    FileMoving(Path root, Blobs target, FileTable table, TransactionTemplate transactions) {
        this.root = root;
        this.target = target;
        this.table = table;
        this.transactions = transactions;
    }

    /** 一个文件的结果. */
    enum Fate {
        /** 已搬. */
        MOVED,
        /** 已复制: it lies here still. */
        COPIED,
        /** 无主: no row tells of it any more, so it is left where it lies. */
        NOBODYS,
        /** 损坏: it is not what its name says, so it is left where it lies. */
        DAMAGED,
        /** 没有搬成: the other place did not take it, or gives back something else. */
        FAILED
    }

    /** 一步. @param name of the file, as it is called in both places; @param why it failed, empty if it did not */
    record Step(String name, long size, Fate fate, String why) {}

    /** What there is to be brought, in the order of its names. */
    List<String> names() throws IOException {
        if (Files.notExists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> CONTENT.matcher(name).matches()
                            || PIECE.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }

    /** @param keep whether all of it stays here as well */
    void run(List<String> names, boolean keep, Consumer<Step> told) {
        names.forEach(name -> told.accept(moved(name, keep)));
    }

    /** While one is being brought, nobody who speaks to the same database keeps or drops the same bytes. */
    private Step moved(String name, boolean keep) {
        Matcher content = CONTENT.matcher(name);
        if (!content.matches()) {
            return brought(name, "", keep);
        }
        return Objects.requireNonNull(transactions.execute(_ -> {
            String sha256 = content.group(1);
            table.holdContent(sha256);
            return table.isKnown(sha256)
                    ? brought(name, content.group(2) == null ? sha256 : "", keep)
                    : new Step(name, 0, Fate.NOBODYS, "");
        }));
    }

    /** @param expected its hash as its name says; empty where the name says nothing of it */
    private Step brought(String name, String expected, boolean keep) {
        Path file = root.resolve(name);
        try {
            String here = hash(Files.newInputStream(file));
            if (!expected.isEmpty() && !expected.equals(here)) {
                return new Step(name, 0, Fate.DAMAGED, "");
            }
            long size = Files.size(file);
            if (!isThere(name, here)) {
                target.put(name, file);
                if (!isThere(name, here)) {
                    return new Step(name, 0, Fate.FAILED, "it came back as something else");
                }
            }
            if (!keep) {
                Files.delete(file);
            }
            return new Step(name, size, keep ? Fate.COPIED : Fate.MOVED, "");
        } catch (NoSuchFileException goneMeanwhile) {
            return new Step(name, 0, Fate.NOBODYS, "");
        } catch (IOException e) {
            return new Step(name, 0, Fate.FAILED, String.valueOf(e.getMessage()));
        }
    }

    /** Read whole, as somebody would who opens it. */
    private boolean isThere(String name, String hash) throws IOException {
        Resource there = target.at(name, -1);
        return there.exists() && hash(there.getInputStream()).equals(hash);
    }

    private static String hash(InputStream opened) throws IOException {
        var digest = Sha256.begin();
        try (InputStream in = opened) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
