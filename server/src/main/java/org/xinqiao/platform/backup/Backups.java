package org.xinqiao.platform.backup;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.xinqiao.platform.KeptFolder;
import org.xinqiao.platform.PlaceLoader;
import org.xinqiao.platform.database.OwnersConnections;
import tools.jackson.databind.json.JsonMapper;

/**
 * 备份: all tables as they were at one moment, and the files that their rows tell of, in one sealed zip; made while others
 * work on. The keys to personal data are no part of it: who has the backup alone cannot read who complained.
 */
@Component
class Backups {

    private static final String MANIFEST = "manifest.json";
    private static final String TABLES = "tables/";
    private static final String END = "end";

    private final DataSource database;
    private final OwnersConnections owner;
    private final List<KeptFolder> folders;
    private final List<PlaceLoader> rooms;
    private final JsonMapper json;
    private final Clock clock;

    Backups(
            DataSource database,
            OwnersConnections owner,
            List<KeptFolder> folders,
            List<PlaceLoader> rooms,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.owner = owner;
        this.rooms = List.copyOf(rooms);
        this.folders = List.copyOf(folders);
        this.json = json;
        this.clock = clock;
    }

    /** Writes a backup; the file appears whole or not at all. */
    Manifest write(Path file, char[] passphrase, Consumer<String> progress) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw BackupRefused.exists(file.toString());
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Manifest manifest;
        try (FileChannel channel = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            try (OutputStream sealed = SealedFile.seal(out, passphrase, "xinqiao-backup.zip", clock.instant());
                    ZipOutputStream zip = new ZipOutputStream(sealed, StandardCharsets.UTF_8)) {
                zip.setLevel(Deflater.BEST_SPEED);
                manifest = writeDatabase(zip, progress);
                writeFolders(zip, progress);
                zip.putNextEntry(new ZipEntry(END));
            }
            channel.force(true);
        } catch (IOException | SQLException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return manifest;
    }

    private Manifest writeDatabase(ZipOutputStream zip, Consumer<String> progress) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection.setReadOnly(true);
                Tables tables = new Tables(connection);
                Manifest manifest = new Manifest(clock.instant(), tables.version(), tables.look(), tables.sequences());
                zip.putNextEntry(new ZipEntry(MANIFEST));
                zip.write(json.writeValueAsBytes(manifest));
                for (Manifest.Table table : manifest.tables()) {
                    progress.accept(table.name() + "  " + table.rows());
                    zip.putNextEntry(new ZipEntry(TABLES + table.name()));
                    tables.copyOut(table, new Kept(zip));
                }
                return manifest;
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        }
    }

    /** After the tables: whatever a row tells of lies there by now. */
    private void writeFolders(ZipOutputStream zip, Consumer<String> progress) throws IOException {
        for (KeptFolder folder : folders) {
            progress.accept(folder.name());
            for (Path file : ContentFiles.in(folder.root())) {
                try (InputStream content = Files.newInputStream(file)) {
                    zip.putNextEntry(new ZipEntry(folder.name() + "/" + file.getFileName()));
                    content.transferTo(zip);
                } catch (NoSuchFileException sweptMeanwhile) {
                    // no row that matters tells of it any more
                }
            }
        }
    }

    /**
     * Takes a backup back into an empty place, all or nothing, and compares every row and every file with what the
     * backup says it held.
     */
    Manifest restore(Path file, char[] passphrase, Consumer<String> progress) throws IOException, SQLException {
        try (InputStream in = Files.newInputStream(file);
                SealedFile.Opened opened = SealedFile.open(in, passphrase);
                Connection connection = owner.open()) {
            connection.setAutoCommit(false);
            try {
                Manifest manifest = restore(opened, new Tables(connection), progress);
                opened.proveWhole();
                connection.commit();
                return manifest;
            } finally {
                connection.rollback();
            }
        }
    }

    private Manifest restore(InputStream opened, Tables tables, Consumer<String> progress)
            throws IOException, SQLException {
        ZipInputStream zip = new ZipInputStream(opened, StandardCharsets.UTF_8);
        ZipEntry first = zip.getNextEntry();
        if (first == null || !first.getName().equals(MANIFEST)) {
            throw BackupRefused.notABackup();
        }
        Manifest manifest = json.readValue(zip.readAllBytes(), Manifest.class);
        makeRoom(manifest, tables);
        Map<String, Manifest.Table> byName = manifest.tables().stream()
                .collect(java.util.stream.Collectors.toMap(Manifest.Table::name, table -> table));
        String last = "";
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            last = entry.getName();
            Manifest.Table table = last.startsWith(TABLES) ? byName.get(last.substring(TABLES.length())) : null;
            if (table != null) {
                progress.accept(table.name() + "  " + table.rows());
                tables.copyIn(table, new Open(zip));
            } else if (!last.equals(END)) {
                restoreFile(last, zip);
            }
        }
        if (!last.equals(END)) {
            throw BackupRefused.damaged();
        }
        compare(manifest, tables);
        return manifest;
    }

    private void makeRoom(Manifest manifest, Tables tables) throws BackupRefused {
        if (!manifest.version().equals(tables.version())) {
            throw BackupRefused.otherVersion(manifest.version(), tables.version());
        }
        for (PlaceLoader room : rooms) {
            if (room.isLoaded()) {
                throw BackupRefused.notEmpty(room.room());
            }
        }
        manifest.tables().reversed().forEach(table -> tables.open(table.name()));
    }

    private static void compare(Manifest manifest, Tables tables) throws BackupRefused {
        for (Manifest.Table table : manifest.tables()) {
            if (!tables.look(table.name()).equals(table)) {
                throw BackupRefused.differs(table.name());
            }
        }
        manifest.tables().forEach(table -> tables.close(table.name()));
        manifest.sequences().forEach(tables::goOnFrom);
    }

    private void restoreFile(String name, InputStream content) throws IOException {
        for (KeptFolder folder : folders) {
            if (name.startsWith(folder.name() + "/")) {
                ContentFiles.put(folder.root(), name.substring(folder.name().length() + 1), content);
                return;
            }
        }
        throw BackupRefused.notABackup();
    }

    /** The driver closes what it copies to; the zip goes on. */
    private static final class Kept extends FilterOutputStream {
        private Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    private static final class Open extends FilterInputStream {
        private Open(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the next entry follows
        }
    }
}
