package org.xinqiao.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.model.Actor;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.store.EndedCaseTable;
import org.xinqiao.casework.store.StoredStory;
import org.xinqiao.casework.store.StoryStore;
import org.xinqiao.files.FileId;
import org.xinqiao.files.FileReaders;
import org.xinqiao.files.Files;

/** 诉求附件: what is sent with a reply hangs on the case; whoever may see the case may read it. */
@Component
class CaseFiles implements FileReaders {

    private static final String CASE = "case/";

    private final Files files;
    private final StoryStore stories;
    private final EndedCaseTable ended;

    CaseFiles(Files files, StoryStore stories, EndedCaseTable ended) {
        this.files = files;
        this.stories = stories;
        this.ended = ended;
    }

    /** How a case is called where files hang. */
    static String thing(CaseId id) {
        return CASE + id;
    }

    /** Whether files come with that command. */
    boolean goesWith(Command command) {
        return switch (command) {
            case Command.Reply(var _, List<FileId> attachments) -> !attachments.isEmpty();
            case Command.ShareReply(Case.ReplyGiven reply, var _) ->
                !reply.attachments().isEmpty();
            default -> false;
        };
    }

    /** Hangs on the case what comes with the command; a file that is not the actor's to give is refused. */
    void hang(CaseId id, Command command, Actor actor) {
        if (command instanceof Command.Reply(var _, List<FileId> attachments)
                && actor instanceof Actor.Staff(Viewer viewer)) {
            files.attach(attachments, thing(id), viewer);
        }
        if (command instanceof Command.ShareReply(Case.ReplyGiven reply, var _)) {
            files.attachFurther(reply.attachments(), thing(id));
        }
    }

    @Override
    public Optional<String> numberOf(String thing) {
        return thing.startsWith(CASE) ? stories.numberOf(idOf(thing)) : Optional.empty();
    }

    @Override
    public Set<String> quietSince(Collection<String> things, Instant since) {
        List<CaseId> ids = things.stream()
                .filter(thing -> thing.startsWith(CASE))
                .map(CaseFiles::idOf)
                .toList();
        return ended.quietSince(ids, since).stream().map(id -> CASE + id).collect(Collectors.toSet());
    }

    private static CaseId idOf(String thing) {
        return new CaseId(Long.parseLong(thing.substring(CASE.length())));
    }

    @Override
    public boolean maySee(Viewer viewer, String thing) {
        return thing.startsWith(CASE)
                && stories.find(idOf(thing))
                        .map(StoredStory::told)
                        .filter(it -> Sight.of(new Actor.Staff(viewer), it))
                        .isPresent();
    }
}
