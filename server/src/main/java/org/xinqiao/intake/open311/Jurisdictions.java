package org.xinqiao.intake.open311;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;

/** 辖区: the places behind this door, by their jurisdiction_id; where there is one alone, it need not be named. */
@Component
@EnableConfigurationProperties(Open311Settings.class)
class Jurisdictions {

    private final Open311Settings settings;
    private final Areas areas;

    Jurisdictions(Open311Settings settings, Areas areas) {
        this.settings = settings;
        this.areas = areas;
    }

    /** Whose requests somebody asks about. */
    AreaCode of(Arguments arguments) {
        String named = arguments.text("jurisdiction_id", 100);
        Map<String, AreaCode> all = all();
        if (named.isEmpty()) {
            if (all.size() == 1) {
                return all.values().iterator().next();
            }
            throw Fault.bad("缺少 jurisdiction_id，请指明辖区。 jurisdiction_id was not provided.");
        }
        AreaCode found = all.get(named);
        if (found == null) {
            throw Fault.notFound("没有这个 jurisdiction_id，请核对。 The jurisdiction_id was not found.");
        }
        return found;
    }

    private Map<String, AreaCode> all() {
        Map<String, AreaCode> all = new LinkedHashMap<>();
        settings.jurisdictions().forEach((id, code) -> all.put(id, new AreaCode(code)));
        if (all.isEmpty()) {
            areas.roots().stream().map(Area::code).forEach(code -> all.put(code.value(), code));
        }
        return all;
    }
}
