package org.xinqiao.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Account;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Viewer;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.supervision.MeasureViews.PersonView;
import org.xinqiao.supervision.store.NamedTable;

/** 涉及人员: the front door to whom a measure names: people who have an account, so that they are told of it as well. */
@Service
public class NamedPersons {

    private static final int FOUND = 20;

    private final Accounts accounts;
    private final Units units;
    private final NamedTable table;

    NamedPersons(Accounts accounts, Units units, NamedTable table) {
        this.accounts = accounts;
        this.units = units;
        this.table = table;
    }

    /** People of the viewer's area by name, and only of a unit and those below it where one is given. */
    public List<PersonView> search(Viewer viewer, @Nullable Long unit, String words) {
        List<UnitId> within = units.list().stream()
                .filter(each -> viewer.scope().area().contains(each.area()))
                .map(Unit::id)
                .filter(each -> unit == null || units.lineOf(each).contains(new UnitId(unit)))
                .toList();
        return accounts.ofUnits(within, words.strip(), FOUND).stream()
                .map(it -> new PersonView(
                        it.id().toString(),
                        it.name(),
                        units.find(it.unit()).map(NamedUnit::of).orElse(null)))
                .toList();
    }

    /** @throws ProblemFound with {@link SupervisionProblem#BAD_MEASURE} where somebody is none of the viewer's area */
    public List<Account> chosen(Viewer viewer, List<AccountId> ids) {
        List<Account> chosen = new ArrayList<>();
        for (AccountId id : ids) {
            Optional<Account> found = accounts.find(id)
                    .filter(it -> units.find(it.unit())
                            .filter(unit -> viewer.scope().area().contains(unit.area()))
                            .isPresent());
            chosen.add(found.orElseThrow(() -> new ProblemFound(
                    SupervisionProblem.BAD_MEASURE,
                    List.of(new FieldProblem("people", "unknown", "请从名单中选择人员。", "Choose people from the list.")))));
        }
        return chosen;
    }

    /** As a measure says it: who, and of which unit, as both were called then. */
    String words(List<Account> people) {
        return people.stream()
                .map(it -> it.name()
                        + units.find(it.unit())
                                .map(unit -> "（" + unit.shortName() + "）")
                                .orElse(""))
                .collect(Collectors.joining("、"));
    }

    void name(long measure, List<Account> people) {
        table.add(measure, people.stream().map(Account::id).toList());
    }
}
