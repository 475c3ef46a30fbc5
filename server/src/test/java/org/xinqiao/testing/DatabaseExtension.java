package org.xinqiao.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.xinqiao.platform.database.DatabaseAddress;
import org.xinqiao.platform.database.TestPostgres;

/** Gives each test class a database of its own and closes its connections behind it. */
class DatabaseExtension implements ParameterResolver {

    private static final int CONNECTIONS = 16;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == DSLContext.class || type == DataSource.class || type == DatabaseAddress.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Database database = databaseOf(context);
        Class<?> type = parameter.getParameter().getType();
        if (type == DatabaseAddress.class) {
            return database.address();
        }
        return type == DataSource.class ? database.pool() : DSL.using(database.pool(), SQLDialect.POSTGRES);
    }

    private static Database databaseOf(ExtensionContext context) {
        ExtensionContext classContext = outermostClass(context);
        ExtensionContext.Store store =
                classContext.getStore(ExtensionContext.Namespace.create(DatabaseExtension.class));
        return store.computeIfAbsent(Database.class, key -> Database.fresh(), Database.class);
    }

    /** Nested classes share their outer class's database. */
    private static ExtensionContext outermostClass(ExtensionContext context) {
        ExtensionContext found = context;
        for (Optional<ExtensionContext> next = Optional.of(context);
                next.isPresent();
                next = next.get().getParent()) {
            if (next.get().getTestClass().isPresent()) {
                found = next.get();
            }
        }
        return found;
    }

    private record Database(DatabaseAddress address, HikariDataSource pool) implements AutoCloseable {

        static Database fresh() {
            DatabaseAddress address = TestPostgres.freshDatabase();
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(address.url());
            pool.setUsername(address.user());
            pool.setPassword(address.password());
            pool.setMinimumIdle(1);
            pool.setMaximumPoolSize(CONNECTIONS);
            return new Database(address, pool);
        }

        @Override
        public void close() {
            pool.close();
        }
    }
}
