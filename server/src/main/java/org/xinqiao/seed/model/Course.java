package org.xinqiao.seed.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Case;

/** 办理过程: how people deal with a case, from what stage to what they do next. */
public final class Course {

    private final Demand demand;
    private final City city;
    private final Words words;
    private final Draw draw;
    private final boolean isToldAgain;

    /** @param isToldAgain whether others are going to tell the same, so that it must not be over too soon */
    public Course(Demand demand, City city, Words words, Draw draw, boolean isToldAgain) {
        this.demand = demand;
        this.city = city;
        this.words = words;
        this.draw = draw;
        this.isToldAgain = isToldAgain;
    }

    /**
     * What people are going to do, the earliest first, if the case stays at its stage; a step may be refused then.
     *
     * @param primary the case that this one tells once more; absent for nearly all
     */
    public List<Move> from(Case it, @Nullable Case primary) {
        Agenda agenda = new Agenda(it, demand, city, words, draw);
        switch (it.stage()) {
            case AWAITING_DISPATCH -> CentreWork.dispatch(agenda, primary, !isToldAgain);
            case AWAITING_SIGN -> UnitWork.sign(agenda);
            case HANDLING -> UnitWork.handle(agenda);
            case SUSPENDED -> CentreWork.resume(agenda);
            case AWAITING_ARBITRATION -> CentreWork.arbitrate(agenda);
            case AWAITING_REVIEW -> CentreWork.review(agenda);
            case AWAITING_CALLBACK -> CentreWork.callBack(agenda);
            case AWAITING_REWORK_DECISION -> CentreWork.decideRework(agenda);
            case AWAITING_CLOSE -> CentreWork.close(agenda);
            case CLOSED -> CentreWork.afterwards(agenda);
            case MERGED -> CentreWork.merged(agenda);
            case ARCHIVED, WITHDRAWN, TRANSFERRED_OUT -> {}
        }
        return agenda.moves();
    }
}
