package org.xinqiao.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.Disposition;
import org.xinqiao.files.FileId;
import org.xinqiao.intake.FiledLetters;
import org.xinqiao.organisation.UnitId;

/** 办理进度: the front door to how far a case is. */
@Service
public class Progress {

    private final ProgressStory stories;
    private final Photos photos;
    private final PortalLetters letters;

    Progress(ProgressStory stories, Photos photos, PortalLetters letters) {
        this.stories = stories;
        this.photos = photos;
        this.letters = letters;
    }

    /**
     * 给市民的答复: one that passed the review.
     *
     * @param unit absent for the hotline centre itself
     */
    public record Given(String text, Instant at, @Nullable UnitId unit, List<FileId> attachments) {}

    /** What happened, the latest last; with what the citizen wrote only to whom the case is told in full. */
    public List<ProgressLine> story(OpenCase open) {
        List<ProgressLine> all =
                stories.of(open.seen().story(), open.seen().it().facts().confidential());
        return open.access().told()
                ? all
                : all.stream()
                        .map(line -> line.own() || line.kind() == ProgressLine.Kind.RATED
                                ? new ProgressLine(line.at(), line.kind(), line.zh(), line.en(), "", line.own())
                                : line)
                        .toList();
    }

    /** When the case came to where it is. */
    public Instant since(OpenCase open) {
        int began = open.seen().it().stageSince();
        return open.seen().story().stream()
                .filter(entry -> entry.seq() == began)
                .map(Entry::at)
                .findFirst()
                .orElseGet(() -> open.seen().it().changed());
    }

    /** What the centre wrote about it to whom the case is told in full, the oldest first. */
    public List<FiledLetters.Said> messages(OpenCase open) {
        return open.access().told() ? letters.answers(open.seen().it().id()) : List.of();
    }

    /** What the citizen sent. */
    public List<FileId> sent(OpenCase open) {
        return photos.sent(open);
    }

    /** The last answer that the citizen has been given; none while a newer one is being checked. */
    public Optional<Given> answer(OpenCase open) {
        Given last = null;
        CaseEvent.Replied waiting = null;
        for (Entry entry : open.seen().story()) {
            switch (entry.event()) {
                case CaseEvent.AnsweredDirectly it -> last = new Given(it.text(), entry.at(), null, List.of());
                case CaseEvent.Concluded it -> last = concluded(it, entry, last);
                case CaseEvent.Replied it -> waiting = it;
                case CaseEvent.ReplyAccepted _ -> last = given(open, waiting, entry);
                case CaseEvent.ReplyShared it ->
                    last = new Given(
                            it.reply().text(),
                            entry.at(),
                            it.reply().unit(),
                            it.reply().attachments());
                default -> {}
            }
        }
        return open.seen().it().stage() == Stage.WITHDRAWN ? Optional.empty() : Optional.ofNullable(last);
    }

    /** What was joined to another case is answered with it. */
    private static @Nullable Given concluded(CaseEvent.Concluded it, Entry entry, @Nullable Given before) {
        return it.ends() == Disposition.End.JOINED ? before : new Given(it.words(), entry.at(), null, List.of());
    }

    private static @Nullable Given given(OpenCase open, CaseEvent.@Nullable Replied reply, Entry accepted) {
        return reply == null
                ? null
                : new Given(
                        reply.text(),
                        accepted.at(),
                        open.seen().it().assignment(reply.assignment()).unit(),
                        reply.attachments());
    }
}
