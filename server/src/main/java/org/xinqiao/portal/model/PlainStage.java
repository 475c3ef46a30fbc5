package org.xinqiao.portal.model;

import org.xinqiao.casework.model.Stage;

/**
 * 办理到哪一步: a stage in words that need no explanation.
 *
 * @param step 1 received, 2 given out, 3 handled, 4 answered, 5 closed
 */
public record PlainStage(String zh, String en, int step) {

    /** Of every stage there is. */
    public static PlainStage of(Stage stage) {
        return switch (stage) {
            case AWAITING_DISPATCH -> new PlainStage("已受理，正在派给负责的单位", "Received; being given to the unit in charge", 1);
            case AWAITING_SIGN -> new PlainStage("已派出，等待单位签收", "Given out; the unit has to sign for it", 2);
            case HANDLING -> new PlainStage("正在办理", "Being handled", 3);
            case SUSPENDED -> new PlainStage("暂停办理", "Paused", 3);
            case AWAITING_ARBITRATION ->
                new PlainStage("单位申请退回，热线中心正在核实", "The unit asks to return it; the centre looks into it", 2);
            case AWAITING_REVIEW -> new PlainStage("单位已答复，正在审核", "Answered; the answer is being checked", 3);
            case AWAITING_CALLBACK -> new PlainStage("已答复，请您评价", "Answered; please rate it", 4);
            case AWAITING_REWORK_DECISION ->
                new PlainStage("您不满意，热线中心正在研判", "You are not satisfied; the centre decides what to do", 4);
            case AWAITING_CLOSE -> new PlainStage("已评价，即将办结", "Rated; about to be closed", 4);
            case CLOSED -> new PlainStage("已办结", "Closed", 5);
            case MERGED -> new PlainStage("与相同诉求一并办理", "Handled together with others about the same", 3);
            case ARCHIVED -> new PlainStage("已归档", "Filed", 5);
            case WITHDRAWN -> new PlainStage("您已撤回", "Withdrawn", 5);
            case TRANSFERRED_OUT -> new PlainStage("已转交其他部门", "Handed over to another service", 5);
        };
    }
}
