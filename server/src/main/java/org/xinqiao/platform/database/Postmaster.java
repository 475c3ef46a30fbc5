package org.xinqiao.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says about the PostgreSQL that runs, or ran, on a cluster.
 *
 * @param pid the process that wrote the file; it may be long gone, and its number taken by another program
 * @param ready whether it takes connections
 */
record Postmaster(Path file, long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;
    /** Larger than any process number Linux hands out. */
    private static final String NOBODY = "2000000000";

    /** Empty where there is no such file, or none that PostgreSQL finished writing. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        try {
            long pid = Long.parseLong(lines.get(0).strip());
            int port = Integer.parseInt(lines.get(PORT_LINE).strip());
            boolean ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return Optional.of(new Postmaster(file, pid, port, ready));
        } catch (NumberFormatException | IndexOutOfBoundsException halfWritten) {
            return Optional.empty();
        }
    }

    /** Whether the process lives and really is a PostgreSQL. */
    boolean lives() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .isPresent();
    }

    /**
     * Keeps PostgreSQL from taking another program that got the dead postmaster's number for the postmaster.
     * The other lines stay: by them PostgreSQL knows whether orphaned children still use the shared memory.
     */
    void markDead() throws IOException {
        List<String> lines = Files.readAllLines(file);
        lines.set(0, NOBODY);
        Files.write(file, lines);
    }
}
