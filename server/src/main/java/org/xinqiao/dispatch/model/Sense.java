package org.xinqiao.dispatch.model;

import java.util.List;
import org.xinqiao.engines.hanyu.classify.Verdict.Chance;

/**
 * 文本判断: what settled cases taught of a text; nothing where nothing has been learned yet.
 *
 * @param matters by matter code, the most probable first
 * @param offices by the label of an office, as {@code Offices} gives them
 * @param kinds by the name of the kind
 */
public record Sense(List<Chance> matters, List<Chance> offices, List<Chance> kinds) {

    public static final Sense NONE = new Sense(List.of(), List.of(), List.of());

    public Sense {
        matters = List.copyOf(matters);
        offices = List.copyOf(offices);
        kinds = List.copyOf(kinds);
    }
}
