package org.xinqiao.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.citizens.PhoneNumber;

/**
 * 登记申请: a case as somebody took it down, and what is to be done with it at once.
 *
 * @param draft the draft it was written in: the same draft registers once
 * @param facts what is asked, without the caller
 * @param sealed whether who tells is kept apart from the case
 * @param call the call by which it came, whose caller is meant where no other number is given
 * @param contact the message it is made of, whose sender is meant where no other is given
 * @param instruction whose it is, for one that a leader ordered
 * @param then answered or dispatched in the same go
 */
public record Registration(
        UUID command,
        UUID draft,
        Facts facts,
        String callerName,
        String callerPhone,
        boolean anonymous,
        boolean sealed,
        @Nullable UUID call,
        @Nullable Long contact,
        @Nullable Instruction instruction,
        @Nullable Command then) {

    /** With the sender of that message where nobody else is named. */
    Registration from(ContactWords words) {
        boolean isNamed = anonymous || !callerName.isBlank() || !callerPhone.isBlank();
        if (isNamed) {
            return this;
        }
        String phone = PhoneNumber.parse(words.phone()).isPresent() ? words.phone() : "";
        return new Registration(
                command, draft, facts, words.name(), phone, false, sealed, call, contact, instruction, then);
    }
}
