package org.xinqiao.casework.model;

import static org.xinqiao.casework.model.Rating.Satisfaction.SATISFIED;

/** 按部就班: everybody does what is theirs, so that a case moves on towards its end. */
final class HonestWork {

    private HonestWork() {}

    static void oneStep(Life life) {
        switch (life.stage()) {
            case AWAITING_DISPATCH -> dispatch(life);
            case AWAITING_SIGN -> life.signed();
            case HANDLING -> life.replied();
            case SUSPENDED -> life.does(Town.DISPATCHER, new Command.Resume(""));
            case AWAITING_ARBITRATION -> life.does(Town.ARBITRATOR, new Command.DecideReturn(false, null, "属你单位职责"));
            case AWAITING_REVIEW -> life.accepted();
            case AWAITING_CALLBACK -> life.rated(SATISFIED);
            case AWAITING_REWORK_DECISION -> life.does(Town.ARBITRATOR, new Command.DecideRework(false, "已说明"));
            case AWAITING_CLOSE -> life.closed();
            case CLOSED -> life.does(Town.CALLBACK_AGENT, new Command.Archive());
            case MERGED -> life.does(Town.DISPATCHER, new Command.Unmerge("各办各的"));
            case ARCHIVED, WITHDRAWN, TRANSFERRED_OUT -> throw new IllegalStateException("nothing is left to do");
        }
    }

    private static void dispatch(Life life) {
        if (life.it().facts().matter() == null) {
            life.does(Town.CALL_TAKER, new Command.Amend(Life.HEATING));
        } else {
            life.dispatchedTo(Town.PARKS);
        }
    }
}
