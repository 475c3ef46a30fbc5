package org.xinqiao.intake.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** 表格文件: a file of rows as it came, however it lies on disk; opened as often as somebody has to look. */
public interface TableFile {

    InputStream open() throws IOException;

    /**
     * Hands it to who has to jump about in it. They open it at once and keep it open: its name may be gone when they are
     * asked next.
     */
    <T> T jumpingAbout(Use<T> use) throws IOException;

    /** 打开. */
    interface Use<T> {
        T of(Path file) throws IOException;
    }

    /** One that lies there as it came. */
    static TableFile plain(Path file) {
        return new TableFile() {

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public <T> T jumpingAbout(Use<T> use) throws IOException {
                return use.of(file);
            }
        };
    }
}
