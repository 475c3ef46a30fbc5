package org.xinqiao.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** 测试用查询计数: what the house asks its database while something happens. */
public final class AskedSql {

    private AskedSql() {}

    /** 所做之事. */
    public interface Work {
        void run() throws Exception;
    }

    /** All statements that name a table, as they were asked. */
    public static List<String> of(DSLContext sql, String table, Work work) throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        Configuration house = sql.configuration();
        ExecuteListenerProvider[] before = house.executeListenerProviders();
        ExecuteListenerProvider[] with = java.util.Arrays.copyOf(before, before.length + 1);
        with[before.length] = new DefaultExecuteListenerProvider(new ExecuteListener() {
            private static final long serialVersionUID = 1L;

            @Override
            public void executeStart(ExecuteContext context) {
                asked.add(String.valueOf(context.sql()));
            }
        });
        house.set(with);
        try {
            work.run();
        } finally {
            house.set(before);
        }
        return asked.stream().filter(each -> each.contains(table)).toList();
    }
}
