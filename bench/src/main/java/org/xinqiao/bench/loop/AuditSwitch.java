package org.xinqiao.bench.loop;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.xinqiao.platform.database.OwnersConnections;

/**
 * 审计开关, which the house itself does not have: the same statements with the same values, but the lines of stories go to
 * a table that knows nothing of acts: no transaction, no origin, no index over them.
 */
final class AuditSwitch implements BeanPostProcessor {

    private static final String LINE =
            "insert into casework\\.story \\(([^)]*),acts,session,request,address\\) select state\\.id, told\\.\\*";

    /** The columns of the list of values that a line has without its act. */
    private static final String WITHOUT =
            "insert into public.bare_story ($1) select state.id, told.column1, told.column2,"
                    + " told.column3, told.column4, told.column5, told.column6, told.column7, told.column8, told.column9,"
                    + " told.column10";

    /** Whoever reads a story is to find it there. */
    private static final String READ = "\"casework\".\"story\"";

    private static final String READ_WITHOUT = "\"public\".\"bare_story\"";

    private volatile boolean on = true;

    /** Makes the other table, as that of the stories is but for acts. */
    static void prepare(OwnersConnections owner) throws SQLException {
        try (Connection connection = owner.open();
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists public.bare_story;"
                    + " create table public.bare_story as select case_id, seq, at, account, actor, unit, command, type,"
                    + " body, clocks, hash from casework.story with no data;"
                    + " alter table public.bare_story add primary key (case_id, seq);"
                    + " create trigger story_only_grows before update or delete on public.bare_story"
                    + " for each row execute function casework.story_only_grows();"
                    + " grant select, insert on public.bare_story to public");
        }
    }

    void turn(boolean wanted) {
        on = wanted;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? new Switched(database) : bean;
    }

    private final class Switched extends DelegatingDataSource {

        private Switched(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            InvocationHandler handler = (proxy, method, arguments) -> {
                if (!on && method.getName().equals("prepareStatement") && arguments[0] instanceof String text) {
                    arguments[0] = text.replaceFirst(LINE, WITHOUT).replace(READ, READ_WITHOUT);
                }
                try {
                    return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            };
            return (Connection)
                    Proxy.newProxyInstance(Switched.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
        }
    }
}
