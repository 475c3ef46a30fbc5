package org.xinqiao.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xinqiao.catalogue.store.MatterTable;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Snapshot;

/** 事项: the front door to the catalogue of matters; answers from memory. */
@Service
public class Matters {

    private final Snapshot<MatterTree> tree;

    Matters(MatterTable table) {
        this.tree = new Snapshot<>(table::revision, () -> MatterTree.of(table.list()));
    }

    /** @throws ProblemFound with {@link CatalogueProblem#UNKNOWN_MATTER} when there is none */
    public Matter get(MatterCode code) {
        return find(code).orElseThrow(() -> new ProblemFound(CatalogueProblem.UNKNOWN_MATTER));
    }

    public Optional<Matter> find(MatterCode code) {
        return tree.get().find(code);
    }

    /** All matters in the order of their codes, each after the one that contains it. */
    public List<Matter> list() {
        return tree.get().list();
    }

    /** The classes, or what is one level below. */
    public List<Matter> children(Optional<MatterCode> parent) {
        return tree.get().children(parent);
    }

    /** Those whose code, words, pinyin or English fit what is typed, the best first. */
    public List<FoundMatter> search(String typed, int limit) {
        return tree.get().search(typed, limit);
    }

    /** Up to three matters that a text may be about, the nearest first. */
    public List<FoundMatter> guess(String text) {
        return tree.get().guess(text);
    }

    /** The matter as screens show it. */
    public NamedMatter named(MatterCode code) {
        return tree.get().named(get(code));
    }

    /** Reads the matters anew at the next question. */
    void forget() {
        tree.forget();
    }
}
