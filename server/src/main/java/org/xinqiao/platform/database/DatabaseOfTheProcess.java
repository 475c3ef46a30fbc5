package org.xinqiao.platform.database;

import org.jspecify.annotations.Nullable;
import org.xinqiao.platform.PlatformSettings;

/** 本进程的数据库: the embedded one unless an address is given. */
final class DatabaseOfTheProcess implements AutoCloseable {

    private final DatabaseAddress address;
    private final DatabaseAddress owner;
    private final @Nullable EmbeddedPostgres embedded;

    DatabaseOfTheProcess(PlatformSettings settings) {
        PlatformSettings.Database wanted = settings.database();
        String url = wanted.url();
        if (url == null || wanted.isEmbedded()) {
            boolean shellCommand = !settings.command().isBlank();
            embedded = EmbeddedPostgres.open(settings.data(), shellCommand, wanted.durable());
            address = embedded.address();
            owner = embedded.owner();
        } else {
            embedded = null;
            address = GivenPostgres.checked(new DatabaseAddress(url, wanted.user(), wanted.password()));
            owner = wanted.ownerUser().isBlank() ? address : GivenPostgres.checked(ownerOf(url, wanted));
        }
    }

    private static DatabaseAddress ownerOf(String url, PlatformSettings.Database wanted) {
        String ownerUrl = wanted.ownerUrl();
        return new DatabaseAddress(
                ownerUrl == null || ownerUrl.isBlank() ? url : ownerUrl, wanted.ownerUser(), wanted.ownerPassword());
    }

    /** As whom the application works. */
    DatabaseAddress address() {
        return address;
    }

    /** Who owns the tables; the same where nobody else is named. */
    DatabaseAddress owner() {
        return owner;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
