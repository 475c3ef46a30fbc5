package org.xinqiao.casework.model;

import static org.xinqiao.casework.model.Rating.Satisfaction.DISSATISFIED;
import static org.xinqiao.casework.model.Rating.Satisfaction.SATISFIED;
import static org.xinqiao.casework.model.Town.CITIZEN;
import static org.xinqiao.casework.model.Town.DISPATCHER;
import static org.xinqiao.casework.model.Town.HOUSING;
import static org.xinqiao.casework.model.Town.WATER;

import org.xinqiao.catalogue.Rule;

/** 各环节: a case brought to each stage by real moves. */
final class Stages {

    private Stages() {}

    static Life reached(Stage stage, World world) {
        return switch (stage) {
            case AWAITING_DISPATCH -> Life.registered(world);
            case AWAITING_SIGN -> Life.registered(world).dispatchedTo(HOUSING, WATER);
            case HANDLING -> reached(Stage.AWAITING_SIGN, world).signed();
            case SUSPENDED -> reached(Stage.HANDLING, world).suspendedUntil("07-20 09:00");
            case AWAITING_ARBITRATION -> reached(Stage.AWAITING_SIGN, world).returned();
            case AWAITING_REVIEW -> reached(Stage.HANDLING, world).replied();
            case AWAITING_CALLBACK -> reached(Stage.AWAITING_REVIEW, world).accepted();
            case AWAITING_REWORK_DECISION -> unsatisfiedTooOften(world);
            case AWAITING_CLOSE -> reached(Stage.AWAITING_CALLBACK, world).rated(SATISFIED);
            case CLOSED -> reached(Stage.AWAITING_CLOSE, world).closed();
            case MERGED -> Life.registered(world).mergedInto(reached(Stage.HANDLING, world));
            case ARCHIVED -> reached(Stage.CLOSED, world).ranOut(ClockKind.REOPEN_WINDOW);
            case WITHDRAWN -> reached(Stage.HANDLING, world).does(CITIZEN, new Command.Withdraw("自己修好了"));
            case TRANSFERRED_OUT ->
                reached(Stage.AWAITING_DISPATCH, world).does(DISPATCHER, new Command.TransferOut("110", "J-7", "涉嫌违法"));
        };
    }

    private static Life unsatisfiedTooOften(World world) {
        Life life = reached(Stage.AWAITING_CALLBACK, world).rated(DISSATISFIED);
        for (int round = 1; round <= world.rule(Rule.MAX_REWORKS); round++) {
            life.handled().rated(DISSATISFIED);
        }
        return life;
    }
}
