package org.xinqiao.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;

/**
 * 登记申请: a case as somebody took it down, and what is to be done with it at once.
 *
 * @param draft the draft it was written in: the same draft registers once
 * @param facts what is asked, without the caller
 * @param call the call by which it came, whose caller is meant where no other number is given
 * @param then answered or dispatched in the same go
 */
public record Registration(
        UUID command,
        UUID draft,
        Facts facts,
        String callerName,
        String callerPhone,
        boolean anonymous,
        @Nullable UUID call,
        @Nullable Command then) {}
