package org.xinqiao.platform.database;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import org.xinqiao.platform.StartRefused;

/**
 * PostgreSQL's own programs ({@code initdb}, {@code pg_ctl}, {@code postgres}), unpacked from the class path into the data folder.
 *
 * @param folder the unpacked tree
 */
record PostgresPrograms(Path folder) {

    /** Unpacks them unless they are there already; only the owner of the data folder calls this. */
    static PostgresPrograms unpackedIn(Path parent) throws IOException {
        String archive = archiveForThisMachine();
        Path folder = parent.resolve(stamp(archive));
        if (Files.notExists(folder)) {
            Files.createDirectories(parent);
            Path draft = Files.createTempDirectory(parent, "unpacking");
            unpack(archive, draft);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresPrograms(folder);
    }

    /** The command line that runs one of the programs, without the rights of root, under which PostgreSQL refuses to work. */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (runsAsRoot()) {
            command.add("unshare");
            command.add("--user");
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static boolean runsAsRoot() {
        return "root".equals(System.getProperty("user.name"))
                && System.getProperty("os.name").equals("Linux");
    }

    private static String archiveForThisMachine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String family = system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "darwin" : "linux";
        String processor = arch.equals("aarch64") ? "arm_64" : "x86_64";
        String name = "postgres-" + family + "-" + processor + ".txz";
        if (PostgresPrograms.class.getResource("/" + name) == null) {
            throw new StartRefused(
                    "没有适用于本机（" + system + " " + arch
                            + "）的内置 PostgreSQL，请用 xinqiao.database.url 指定一个 PostgreSQL 15 或更新的数据库。",
                    "There is no embedded PostgreSQL for this machine (" + system + " " + arch
                            + "): name a PostgreSQL 15 or newer in xinqiao.database.url.");
        }
        return name;
    }

    /** A name that changes with the archive's content: the programs of two versions never mix. */
    private static String stamp(String archive) throws IOException {
        URLConnection connection = requireNonNull(PostgresPrograms.class.getResource("/" + archive))
                .openConnection();
        long mark = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return archive.replace(".txz", "-") + Long.toHexString(mark);
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (InputStream packed = requireNonNull(PostgresPrograms.class.getResourceAsStream("/" + archive));
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, target);
            }
        }
        try (Stream<Path> programs = Files.list(target.resolve("bin"))) {
            programs.forEach(program -> program.toFile().setExecutable(true, false));
        }
    }

    private static void place(TarArchiveEntry entry, TarArchiveInputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive leads out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(requireNonNull(path.getParent()));
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
        }
    }
}
