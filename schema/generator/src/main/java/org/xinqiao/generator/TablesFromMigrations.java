package org.xinqiao.generator;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Target;

/**
 * Migrates an empty PostgreSQL with the server's own migrations and has jOOQ write one package of tables per room.
 * A stamp of the migrations' contents skips the work while nothing changed.
 */
public final class TablesFromMigrations {

    private static final String PACKAGE = "org.xinqiao.schema";

    private TablesFromMigrations() {}

    /** @param args the folder of the migrations, the folder to write Java into */
    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]).toRealPath();
        Path target = Path.of(args[1]);
        Path stamp = target.resolve("stamp");
        String wanted = stampOf(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            new GenerationTool() {
                {
                    setConnection(postgres.getPostgresDatabase().getConnection());
                }
            }.run(configuration(target));
        }
        Files.writeString(stamp, wanted);
    }

    private static Configuration configuration(Path target) {
        return new Configuration()
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withIncludes(".*")
                                .withExcludes("pg_catalog.*|information_schema.*|ext\\..*|.*flyway_schema_history"
                                        // partitions are read through the table they belong to
                                        + "|audit\\.entry_(\\d{4}_\\d{2}|otherwise)")
                                .withForcedTypes(List.of(new ForcedType()
                                        .withName("INSTANT")
                                        .withIncludeTypes("timestamp.*with.*time.*zone|timestamptz"))))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withDaos(false)
                                .withPojos(false)
                                .withComments(true)
                                .withGlobalKeyReferences(false))
                        .withTarget(new Target().withPackageName(PACKAGE).withDirectory(target.toString())));
    }

    private static String stampOf(Path migrations) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.walk(migrations)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> {
                digest.update(migrations.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                try {
                    digest.update(Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
