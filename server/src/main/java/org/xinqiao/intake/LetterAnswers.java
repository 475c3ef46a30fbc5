package org.xinqiao.intake;

import java.util.List;
import java.util.Optional;
import org.xinqiao.casework.CaseId;

/** 来信答复: whoever asked something on a channel of somebody's own has the answer; asked before a message is work of the house. */
public interface LetterAnswers {

    /**
     * Takes an answer, in the transaction that takes the message in.
     *
     * @param about the cases that whoever wrote told of, the latest first
     * @return what to say at once; empty where it is no answer
     */
    Optional<String> take(List<CaseId> about, String words);
}
