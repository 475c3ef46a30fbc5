package org.xinqiao.knowledge;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Account;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Power;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.knowledge.model.Authorisation;
import org.xinqiao.knowledge.model.Template;
import org.xinqiao.knowledge.store.AuthorisationTable;
import org.xinqiao.knowledge.store.GapTable;
import org.xinqiao.knowledge.store.TemplateTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.PlaceTable;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.StartRefused;

/** 初始模板与授权: what a place begins with beside its articles. */
@Component
class FirstTemplates {

    private static final int A_YEAR = 365;

    private final TemplateTable templates;
    private final AuthorisationTable authorisations;
    private final GapTable gaps;
    private final Units units;
    private final Accounts accounts;
    private final Clock clock;

    FirstTemplates(
            TemplateTable templates,
            AuthorisationTable authorisations,
            GapTable gaps,
            Units units,
            Accounts accounts,
            Clock clock) {
        this.templates = templates;
        this.authorisations = authorisations;
        this.gaps = gaps;
        this.units = units;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** How many templates there were. */
    int load(Path place) {
        Instant now = clock.instant();
        AccountId editor = accounts.firstWho(Power.REVIEW_ARTICLES)
                .map(Account::id)
                .orElseThrow(() -> new StartRefused("没有能审核知识的账号。", "No account may review articles."));
        List<Template> all = rows(place, "knowledge/templates.csv", this::template);
        all.forEach(each -> templates.add(each, editor, now));
        rows(place, "knowledge/authorisations.csv", line -> authorisation(line, editor, now))
                .forEach(authorisations::add);
        rows(place, "knowledge/gaps.csv", line -> line).forEach(line -> gap(line, now));
        return all.size();
    }

    private static <T> List<T> rows(Path place, String name, java.util.function.Function<CSVRecord, T> meaning) {
        PlaceTable table = PlaceTable.of(place, name);
        return table.exists() ? table.read(meaning) : List.of();
    }

    private Template template(CSVRecord line) {
        String matter = line.get("matter");
        return new Template(
                0,
                new AreaCode(line.get("area_code")),
                unit(line.get("unit")),
                matter.isEmpty() ? null : new MatterCode(matter),
                Template.Kind.valueOf(line.get("kind")),
                line.get("title"),
                line.get("title_en"),
                line.get("body").replace("|", "\n"),
                0,
                true,
                1);
    }

    private Authorisation authorisation(CSVRecord line, AccountId by, Instant now) {
        UnitId unit = unit(line.get("unit"));
        if (unit == null) {
            throw new IllegalArgumentException("no unit");
        }
        LocalDate until = PlaceTime.dayOf(now).plusDays(A_YEAR);
        return new Authorisation(
                0,
                unit,
                new MatterCode(line.get("matter")),
                new AreaCode(line.get("area_code")),
                null,
                line.get("terms"),
                until,
                by,
                now);
    }

    private void gap(CSVRecord line, Instant now) {
        long id = gaps.add(new AreaCode(line.get("area_code")), line.get("words"), now);
        for (int times = Integer.parseInt(line.get("times")); times > 1; times--) {
            gaps.again(id, now);
        }
    }

    private @Nullable UnitId unit(String code) {
        return code.isEmpty()
                ? null
                : units.find(code)
                        .orElseThrow(() -> new IllegalArgumentException("no such unit: " + code))
                        .id();
    }
}
