package org.xinqiao.casework.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.NamedMatter;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.NamedArea;
import org.xinqiao.organisation.NamedUnit;

/** 更正: what an amendment changed, each fact as it was and as it became. */
record Amendment(CaseNames names, Facts before, Facts after) {

    /** Both languages of one fact. */
    record Both(String zh, String en) {

        private static final Both NONE = new Both("（无）", "(none)");

        Both to(Both after) {
            return new Both(zh + " → " + after.zh, en + " → " + after.en);
        }
    }

    void tell(Map<String, Object> facts) {
        if (!before.text().equals(after.text())) {
            facts.put("text", after.text());
        }
        changed(facts, "kind", kind(before), kind(after));
        changed(facts, "urgency", urgency(before), urgency(after));
        changed(facts, "title", plain(before.title()), plain(after.title()));
        changed(facts, "matter", matter(before.matter()), matter(after.matter()));
        changed(facts, "area", area(before.area()), area(after.area()));
        changed(facts, "address", plain(before.address()), plain(after.address()));
        changed(facts, "position", position(before), position(after));
        changed(facts, "recusedUnits", recused(before), recused(after));
    }

    private Both recused(Facts facts) {
        List<NamedUnit> units = names.units(facts.aside().units());
        if (units.isEmpty()) {
            return Both.NONE;
        }
        return new Both(
                units.stream().map(NamedUnit::name).collect(Collectors.joining("、")),
                units.stream().map(NamedUnit::nameEn).collect(Collectors.joining(", ")));
    }

    private static void changed(Map<String, Object> facts, String name, Both was, Both became) {
        if (!was.equals(became)) {
            facts.put(name, was.to(became));
        }
    }

    private static Both kind(Facts facts) {
        return new Both(facts.kind().zh(), facts.kind().en());
    }

    private static Both urgency(Facts facts) {
        return new Both(facts.urgency().zh(), facts.urgency().en());
    }

    private static Both plain(String text) {
        return text.isEmpty() ? Both.NONE : new Both(text, text);
    }

    private Both matter(@Nullable MatterCode code) {
        NamedMatter named = names.matter(code);
        return named == null ? Both.NONE : new Both(named.name(), named.nameEn());
    }

    private Both area(AreaCode code) {
        NamedArea named = names.area(code);
        return named == null ? Both.NONE : new Both(named.name(), named.nameEn());
    }

    private static Both position(Facts facts) {
        return Optional.ofNullable(facts.position())
                .map(at -> plain("%.5f, %.5f".formatted(at.lon(), at.lat())))
                .orElse(Both.NONE);
    }
}
