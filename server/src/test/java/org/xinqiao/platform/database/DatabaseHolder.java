package org.xinqiao.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import org.xinqiao.platform.StartRefused;

/** A process that opens a data folder, says how it stands to it, and holds it until its standard input ends. */
public final class DatabaseHolder {

    private DatabaseHolder() {}

    /** @param args the data folder, and "guest" when it may come as one */
    public static void main(String[] args) throws IOException {
        boolean guest = args.length > 1;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(Path.of(args[0]), guest, true)) {
            System.out.println("standing " + postgres.standing());
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (StartRefused refused) {
            System.out.println("standing REFUSED");
        }
    }
}
