package org.xinqiao.bench.loop;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * 审计开关, which the house itself does not have: the same statements with the same values, but where they would insert a
 * row of the trail they select what nobody asks for, which PostgreSQL leaves undone.
 */
final class AuditSwitch implements BeanPostProcessor {

    private static final String INSERT =
            "insert into audit\\.entry \\([^)]*\\) select \\?::bigint \\+ nextval\\([^)]*\\)";

    private volatile boolean on = true;

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
                    arguments[0] = text.replaceFirst(INSERT, "select ?::bigint");
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
