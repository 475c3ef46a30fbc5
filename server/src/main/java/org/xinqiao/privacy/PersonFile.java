package org.xinqiao.privacy;

import java.time.Instant;
import java.util.List;
import org.xinqiao.casework.CallerCases.CallerCase;
import org.xinqiao.citizens.PersonRights.Known;
import org.xinqiao.intake.OwnLetters.Account;
import org.xinqiao.intake.OwnLetters.Letter;
import org.xinqiao.notice.OwnMessages.Message;

/**
 * 个人信息副本: all that is known of somebody, for them.
 *
 * @param madeFor what the copy is and which clause gives a right to it
 * @param madeBy who fetched it
 * @param messages what they were told and what they sent by SMS
 * @param letters what they wrote on other channels, and what went back
 * @param accounts under what they are known on channels of their own
 */
public record PersonFile(
        String madeFor,
        Instant made,
        String madeBy,
        Known person,
        List<CallerCase> cases,
        List<Message> messages,
        List<Letter> letters,
        List<Account> accounts) {

    public PersonFile {
        cases = List.copyOf(cases);
        messages = List.copyOf(messages);
        letters = List.copyOf(letters);
        accounts = List.copyOf(accounts);
    }

    /** How many things it tells, as the record of it says. */
    int rows() {
        return 1 + cases.size() + messages.size() + letters.size() + accounts.size();
    }
}
