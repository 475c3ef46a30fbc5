package org.xinqiao.callback.model;

import org.xinqiao.callback.model.Attempt.Result;
import org.xinqiao.catalogue.CallbackRule.Way;

/** 下一步: how a callback goes on when an attempt has reached nobody. */
public enum Next {
    /** 再试: by the same way, some hours later. */
    AGAIN,
    /** 换方式. */
    OTHER_WAY,
    /** 未联系上: every way was tried as often as the rules say. */
    GIVE_UP;

    /** After an attempt of the way that is being tried, the tries before not counting it. */
    public static Next after(Task task, Result result) {
        boolean mayHelp = switch (result) {
            case NO_ANSWER, BUSY, SILENT, MACHINE, HUNG_UP, NO_KEY, FAILED -> isTriedAgain(task.way());
            default -> false;
        };
        if (mayHelp && task.tries() + 1 < task.plan().attempts()) {
            return AGAIN;
        }
        return result != Result.WRONG_NUMBER
                        && task.wayAt() + 1 < task.plan().ways().size()
                ? OTHER_WAY
                : GIVE_UP;
    }

    /** A message that nobody answers is not sent twice. */
    private static boolean isTriedAgain(Way way) {
        return way == Way.ROBOT || way == Way.PERSON;
    }
}
