package org.xinqiao.audit.reacts;

import java.time.Clock;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.audit.store.SettingTable;

/**
 * 设置留痕: what is set at the machine (arguments, environment, files) can be changed without the house; so each start compares
 * it with the last one, and what is different is put on record.
 */
@Component
@ConditionalOnWebApplication
class SettingsWatch {

    private final Environment environment;
    private final SettingTable table;
    private final Audit audit;
    private final Clock clock;

    SettingsWatch(Environment environment, SettingTable table, Audit audit, Clock clock) {
        this.environment = environment;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void started() {
        compare(SettingsInForce.of(environment));
    }

    /** The first start has nothing to compare with. */
    void compare(Map<String, String> now) {
        Map<String, String> before = table.all();
        TreeSet<String> names = new TreeSet<>(now.keySet());
        names.addAll(before.keySet());
        for (String name : names) {
            String was = before.get(name);
            String is = now.get(name);
            if (is == null) {
                table.remove(name);
            } else if (!is.equals(was)) {
                table.put(name, is, clock.instant());
            }
            if (!before.isEmpty() && (is == null || !is.equals(was))) {
                audit.did(Act.of(AuditAction.SETTING_CHANGED, Who.SYSTEM)
                        .on(Subject.of("setting", name))
                        .with("before", was == null ? "" : was)
                        .with("after", is == null ? "" : is));
            }
        }
    }
}
