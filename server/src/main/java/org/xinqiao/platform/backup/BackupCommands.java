package org.xinqiao.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.platform.ShellCommand;

/** 备份与恢复命令. */
@Configuration(proxyBeanMethods = false)
class BackupCommands {

    private static final int SHORTEST_PASSPHRASE = 12;

    /** What a command does with the file and the passphrase. */
    private interface Work {
        Manifest on(Path file, char[] passphrase) throws IOException, SQLException;
    }

    private record Named(String name, String done, Work work) implements ShellCommand {

        @Override
        public int run(List<String> arguments) {
            if (arguments.isEmpty() || arguments.size() == 2) {
                System.err.println("用法 / usage: bin/xinqiao " + name + " FILE [--passphrase-file FILE]");
                return 64;
            }
            try {
                Manifest manifest = work.on(Path.of(arguments.getFirst()).toAbsolutePath(), passphrase(arguments));
                System.out.printf(
                        "%s %s · 表 tables %d · 行 rows %d%n",
                        done,
                        manifest.madeAt(),
                        manifest.tables().size(),
                        manifest.tables().stream()
                                .mapToLong(Manifest.Table::rows)
                                .sum());
                return 0;
            } catch (IOException e) {
                System.err.println(e.getMessage());
            } catch (SQLException e) {
                System.err.println("数据库出错 / the database failed: " + e.getMessage());
            }
            return 1;
        }
    }

    @Bean
    ShellCommand backup(Backups backups) {
        return new Named(
                "backup", "已备份 backed up", (file, passphrase) -> backups.write(file, passphrase, System.out::println));
    }

    @Bean
    ShellCommand restore(Backups backups) {
        return new Named(
                "restore",
                "已恢复并逐行核对 restored, every row compared:",
                (file, passphrase) -> backups.restore(file, passphrase, System.out::println));
    }

    private static char[] passphrase(List<String> arguments) throws IOException {
        int at = arguments.indexOf("--passphrase-file");
        String given = at >= 0
                ? Files.readString(Path.of(arguments.get(at + 1))).strip()
                : System.getenv().getOrDefault("XINQIAO_BACKUP_PASSPHRASE", "");
        if (given.length() < SHORTEST_PASSPHRASE) {
            throw BackupRefused.noPassphrase();
        }
        return given.toCharArray();
    }
}
