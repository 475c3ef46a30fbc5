package org.xinqiao.portal;

import java.util.ArrayList;
import java.util.List;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.files.FileId;

/** 答复附件: which files came with an answer, and which answers the citizen has been given. */
final class AnswerFiles {

    private AnswerFiles() {}

    /** Of every answer, accepted or not. */
    static List<FileId> all(List<Entry> story) {
        return story.stream()
                .map(Entry::event)
                .flatMap(event -> of(event).stream())
                .toList();
    }

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

    private static List<FileId> of(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Replied it -> it.attachments();
            case CaseEvent.ReplyShared it -> it.reply().attachments();
            default -> List.of();
        };
    }
}
