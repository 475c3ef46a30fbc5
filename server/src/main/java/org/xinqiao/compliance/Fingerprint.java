package org.xinqiao.compliance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.xinqiao.platform.Sha256;

/** 程序指纹: one hash over the house's own classes, migrations and lists, so that a report says of which program it is. */
public final class Fingerprint {

    private static final List<String> PARTS = List.of("org/xinqiao", "db", "packs", "access", "compliance/clauses.csv");

    private static final String FILE = "file:";
    private static final String JAR = "jar:file:";

    /** Reckoned once, when somebody first asks. */
    private static final class Own {

        private static final Optional<String> MARK = read();
    }

    private Fingerprint() {}

    /** That of the program that runs; empty where it does not lie in one folder or jar. */
    public static Optional<String> ofThisProgram() {
        return Own.MARK;
    }

    private static Optional<String> read() {
        try {
            String self = "/" + Fingerprint.class.getName().replace('.', '/') + ".class";
            String where = new ClassPathResource(self).getURI().toString();
            String root = where.substring(0, where.length() - self.length());
            if (root.startsWith(JAR) && root.endsWith("!")) {
                return Optional.of(
                        of(Path.of(URI.create(root.substring(JAR.length() - FILE.length(), root.length() - 1)))));
            }
            return root.startsWith(FILE) ? Optional.of(of(Path.of(URI.create(root)))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That of the classes in a folder or a jar. */
    public static String of(Path program) throws IOException {
        if (Files.isDirectory(program)) {
            return ofTree(program);
        }
        try (FileSystem jar = FileSystems.newFileSystem(program, (@Nullable ClassLoader) null)) {
            return ofTree(jar.getPath("/"));
        }
    }

    private static String ofTree(Path root) throws IOException {
        MessageDigest digest = Sha256.begin();
        for (String part : PARTS) {
            Path folder = root.resolve(part);
            if (Files.exists(folder)) {
                add(root, folder, digest);
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    private static void add(Path root, Path folder, MessageDigest digest) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            record Named(String name, Path file) {}
            List<Named> sorted = files.filter(Files::isRegularFile)
                    .map(file -> new Named(root.relativize(file).toString(), file))
                    .sorted(Comparator.comparing(Named::name))
                    .toList();
            byte[] buffer = new byte[1 << 16];
            for (Named each : sorted) {
                digest.update(each.name().getBytes(StandardCharsets.UTF_8));
                try (InputStream in = Files.newInputStream(each.file())) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        digest.update(buffer, 0, read);
                    }
                }
            }
        }
    }
}
