package org.xinqiao.portal;

import java.util.ArrayList;
import java.util.List;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.files.FileId;

/** 答复附件: which files came with the answers that the citizen has been given. */
final class AnswerFiles {

    private AnswerFiles() {}

    /** Of those that passed the review. */
    static List<FileId> accepted(List<Entry> story) {
        List<FileId> accepted = new ArrayList<>();
        List<FileId> waiting = List.of();
        for (Entry entry : story) {
            switch (entry.event()) {
                case CaseEvent.Replied it -> waiting = it.attachments();
                case CaseEvent.ReplyAccepted _ -> accepted.addAll(waiting);
                case CaseEvent.ReplyShared it -> accepted.addAll(it.reply().attachments());
                default -> {}
            }
        }
        return accepted;
    }
}
