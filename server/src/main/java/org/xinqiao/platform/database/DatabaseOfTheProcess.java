package org.xinqiao.platform.database;

import org.jspecify.annotations.Nullable;
import org.xinqiao.platform.PlatformSettings;

/** 本进程的数据库: the embedded one unless an address is given. */
final class DatabaseOfTheProcess implements AutoCloseable {

    private final DatabaseAddress address;
    private final @Nullable EmbeddedPostgres embedded;

    DatabaseOfTheProcess(PlatformSettings settings) {
        PlatformSettings.Database wanted = settings.database();
        String url = wanted.url();
        if (url == null || url.isBlank()) {
            boolean shellCommand = !settings.command().isBlank();
            embedded = EmbeddedPostgres.open(settings.data(), shellCommand, wanted.durable());
            address = embedded.address();
        } else {
            embedded = null;
            address = GivenPostgres.checked(new DatabaseAddress(url, wanted.user(), wanted.password()));
        }
    }

    DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
