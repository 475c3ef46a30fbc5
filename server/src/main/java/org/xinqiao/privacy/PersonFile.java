package org.xinqiao.privacy;

import java.time.Instant;
import java.util.List;
import org.xinqiao.casework.CallerCases.CallerCase;
import org.xinqiao.citizens.PersonRights.Known;
import org.xinqiao.notice.OwnMessages.Message;

/**
 * 个人信息副本: all that is known of somebody, for them.
 *
 * @param madeFor what the copy is and which clause gives a right to it
 * @param madeBy who fetched it
 * @param messages what they were told and what they sent by SMS
 */
public record PersonFile(
        String madeFor, Instant made, String madeBy, Known person, List<CallerCase> cases, List<Message> messages) {

    public PersonFile {
        cases = List.copyOf(cases);
        messages = List.copyOf(messages);
    }
}
