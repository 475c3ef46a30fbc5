package org.xinqiao.platform.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The settings of the embedded PostgreSQL: safe first, then fitted to the machine. */
final class ServerTuning {

    private static final String FILE = "xinqiao.conf";
    private static final long GIGABYTE = 1L << 30;

    private ServerTuning() {}

    /** Writes the settings beside PostgreSQL's own file and has that one include them. */
    static void write(Path cluster, int port, boolean durable) throws IOException {
        Files.write(cluster.resolve(FILE), lines(port, durable));
        Path main = cluster.resolve("postgresql.conf");
        String include = "include = '" + FILE + "'";
        if (!Files.readString(main).contains(include)) {
            Files.writeString(main, Files.readString(main) + System.lineSeparator() + include + System.lineSeparator());
        }
    }

    private static List<String> lines(int port, boolean durable) {
        boolean roomy = memory() >= 4 * GIGABYTE;
        String onDisk = durable ? "on" : "off";
        return List.of(
                "# written at each start; do not edit",
                "listen_addresses = '127.0.0.1'",
                "unix_socket_directories = ''",
                "port = " + port,
                "max_connections = 100",
                "fsync = " + onDisk,
                "synchronous_commit = " + onDisk,
                "full_page_writes = " + onDisk,
                "shared_buffers = " + (roomy ? "512MB" : "128MB"),
                "effective_cache_size = " + memory() / 2 / (1 << 20) + "MB",
                "work_mem = 16MB",
                "maintenance_work_mem = 256MB",
                "wal_buffers = 16MB",
                "max_wal_size = 4GB",
                "min_wal_size = 256MB",
                "checkpoint_timeout = 15min",
                "wal_compression = on",
                "random_page_cost = 1.1",
                "jit = off",
                "max_parallel_workers_per_gather = 0",
                "timezone = 'UTC'",
                "log_timezone = 'UTC'",
                "log_checkpoints = off",
                "autovacuum_vacuum_insert_scale_factor = 0.1",
                // a plan made for a table that was still small is remembered until somebody looks at the table anew
                "autovacuum_naptime = 10s");
    }

    private static long memory() {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return machine.getTotalMemorySize();
    }
}
