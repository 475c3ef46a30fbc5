package org.xinqiao.intake.boards;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.intake.store.AnswerTable;
import org.xinqiao.intake.store.BoardTable;
import org.xinqiao.intake.store.BoardTable.Board;
import org.xinqiao.intake.store.BoardTable.Draft;
import org.xinqiao.intake.store.BoardTable.Kind;
import org.xinqiao.platform.ProblemFound;

/** 留言板来源: the front door for setting boards up and seeing how they go. */
@Service
public class Boards {

    private final BoardTable table;
    private final AnswerTable outbox;
    private final BoardKeys keys;
    private final Audit audit;
    private final Clock clock;

    Boards(BoardTable table, AnswerTable outbox, BoardKeys keys, Audit audit, Clock clock) {
        this.table = table;
        this.outbox = outbox;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** 新来源: its key is told once. */
    public record Made(long id, String secret) {}

    /** @param backlog how many answers have not gone yet */
    public record Listed(Board board, int backlog) {}

    /** Those of the viewer's area, the newest first. */
    public List<Listed> list(Viewer viewer) {
        return table.list(viewer.scope().area()).stream()
                .map(board -> new Listed(board, outbox.backlog(board.source())))
                .toList();
    }

    @Transactional
    public Made add(Viewer viewer, Draft draft) {
        String secret = keys.fresh();
        long id = table.add(draft, keys.keep(secret), viewer.account(), clock.instant());
        audit.did(act(AuditAction.SOURCE_SAVED, viewer, id).with("name", draft.name()));
        return new Made(id, secret);
    }

    @Transactional
    public void change(Viewer viewer, long id, Draft draft) {
        Board board = get(viewer, id);
        table.change(id, draft, nextTry(board, board.active()));
        audit.did(act(AuditAction.SOURCE_SAVED, viewer, id).with("name", draft.name()));
    }

    /** 启用或停用: what stands still loses nothing, what goes again is read at once. */
    @Transactional
    public void switchTo(Viewer viewer, long id, boolean active) {
        table.switchTo(id, active, nextTry(get(viewer, id), active));
        audit.did(act(AuditAction.SOURCE_SWITCHED, viewer, id).with("active", active));
    }

    private @Nullable Instant nextTry(Board board, boolean active) {
        return active && board.kind() != Kind.PUSH ? clock.instant() : null;
    }

    /** @throws ProblemFound with {@link IntakeProblem#NO_SUCH_BOARD} for one that is not within the viewer's area */
    public Board get(Viewer viewer, long id) {
        return table.find(id)
                .filter(board -> viewer.scope().area().contains(board.area()))
                .orElseThrow(() -> new ProblemFound(IntakeProblem.NO_SUCH_BOARD));
    }

    private static Act act(AuditAction action, Viewer viewer, long id) {
        return Act.of(action, viewer.who()).on(Subject.of("board", id));
    }
}
