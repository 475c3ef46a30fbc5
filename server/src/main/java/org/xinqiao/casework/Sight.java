package org.xinqiao.casework;

import org.xinqiao.access.Scope;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.model.Actor;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Guards;

/** 可见范围: who may see a case at all; who stands aside does not. "Absent" and "not yours" get the same answer. */
final class Sight {

    private Sight() {}

    static boolean of(Actor actor, Case it) {
        return switch (actor) {
            case Actor.Staff(Viewer viewer) -> sees(viewer.scope(), it) && !Guards.isRecused(it, viewer);
            case Actor.TheSystem() -> true;
            case Actor.TheCitizen() -> true;
        };
    }

    private static boolean sees(Scope scope, Case it) {
        if (scope.readAll()) {
            return scope.area().contains(it.facts().area());
        }
        return it.assignments().stream().anyMatch(order -> scope.units().contains(order.unit()));
    }
}
