package org.xinqiao.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xinqiao.organisation.store.AreaTable;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Snapshot;

/** 区域: the front door to areas; answers from memory. */
@Service
public class Areas {

    private final Snapshot<AreaTree> tree;

    Areas(AreaTable table) {
        this.tree = new Snapshot<>(table::revision, () -> AreaTree.of(table.list()));
    }

    /** @throws ProblemFound with {@link OrganisationProblem#UNKNOWN_AREA} when there is none */
    public Area get(AreaCode code) {
        return find(code).orElseThrow(() -> new ProblemFound(OrganisationProblem.UNKNOWN_AREA));
    }

    public Optional<Area> find(AreaCode code) {
        return tree.get().find(code);
    }

    /** The areas that lie in no other: the places that share this installation. */
    public List<Area> roots() {
        return tree.get().roots();
    }

    /** The areas one level below. */
    public List<Area> children(AreaCode code) {
        return tree.get().children(code);
    }

    /** From the root down to the area itself. */
    public List<Area> path(AreaCode code) {
        return tree.get().path(code);
    }

    /** Every area of a level within another, in the order of their codes. */
    public List<Area> within(AreaCode code, int level) {
        return tree.get().within(code, level);
    }

    /** Those whose name, code or first letters fit, the best first. */
    public List<Area> search(String words, int limit) {
        return tree.get().search(words, limit);
    }

    /** The grid at a position (WGS-84). */
    public Optional<Area> at(double lon, double lat) {
        return tree.get().at(lon, lat);
    }

    /** The area as screens show it. */
    public NamedArea named(AreaCode code) {
        return tree.get().named(get(code));
    }

    /** The borders of a level within an area as a GeoJSON collection. */
    public String bordersOf(AreaCode within, int level) {
        return tree.get().borders().collection(within, level);
    }

    /** Differs whenever a border or a name differs: for caches of {@link #bordersOf}. */
    public String edition() {
        return tree.get().borders().edition();
    }

    /** Reads the areas anew at the next question. */
    void forget() {
        tree.forget();
    }
}
