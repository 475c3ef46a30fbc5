package org.xinqiao.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.xinqiao.platform.PlatformSettings;

/**
 * 初始密码: the one that was set, or else one made at random. That one goes into a file which its owner alone may read,
 * and not into the log, which many may.
 */
@Component
@EnableConfigurationProperties(AccessSettings.class)
class FirstPassword {

    private static final Logger LOG = LoggerFactory.getLogger(FirstPassword.class);

    private final AccessSettings settings;
    private final Path data;

    FirstPassword(AccessSettings settings, PlatformSettings platform) {
        this.settings = settings;
        this.data = platform.data();
    }

    boolean isMade() {
        return settings.firstPassword().isBlank();
    }

    String get() {
        return isMade() ? made() : settings.firstPassword();
    }

    private String made() {
        String password = Passwords.random();
        Path file = data.resolve("first-password.txt");
        try {
            Files.createDirectories(data);
            Files.deleteIfExists(file);
            Files.createFile(file, ownersOnly());
            Files.writeString(file, password + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.warn(
                "所有账号的初始密码在 {}，看过请删除 / the first password of all accounts is in {}: read it and delete it", file, file);
        return password;
    }

    private FileAttribute<?>[] ownersOnly() {
        return data.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
