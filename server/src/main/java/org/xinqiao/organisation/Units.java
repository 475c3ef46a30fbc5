package org.xinqiao.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.xinqiao.organisation.store.UnitTable;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Snapshot;

/** 承办单位: the front door to units; answers from memory. */
@Service
public class Units {

    private final Snapshot<UnitTree> tree;

    Units(UnitTable table) {
        this.tree = new Snapshot<>(table::revision, () -> UnitTree.of(table.list()));
    }

    /** @throws ProblemFound with {@link OrganisationProblem#UNKNOWN_UNIT} when there is none */
    public Unit get(UnitId id) {
        return find(id).orElseThrow(() -> new ProblemFound(OrganisationProblem.UNKNOWN_UNIT));
    }

    public Optional<Unit> find(UnitId id) {
        return tree.get().find(id);
    }

    /** By the stable name that the place gave it. */
    public Optional<Unit> find(String code) {
        return tree.get().find(code);
    }

    /** Every unit, the higher levels first. */
    public List<Unit> list() {
        return tree.get().list();
    }

    /** The unit and all below it; empty when there is none. */
    public Set<UnitId> subtreeOf(UnitId id) {
        return tree.get().subtreeOf(id);
    }

    /** The units one step below. */
    public List<Unit> childrenOf(UnitId id) {
        return tree.get().childrenOf(id);
    }

    /** The units above, the next one first. */
    public List<Unit> ancestors(UnitId id) {
        return tree.get().ancestors(id);
    }

    /** The unit and all above it. */
    public Set<UnitId> lineOf(UnitId id) {
        return Stream.concat(Stream.of(id), ancestors(id).stream().map(Unit::id))
                .collect(Collectors.toSet());
    }

    /** Those whose name, code or first letters fit, the best first. */
    public List<Unit> search(String words, int limit, Predicate<Unit> wanted) {
        return tree.get().search(words, limit, wanted);
    }

    /** The unit as screens show it. */
    public NamedUnit named(UnitId id) {
        return NamedUnit.of(get(id));
    }

    /** Reads the units anew at the next question. */
    void forget() {
        tree.forget();
    }
}
