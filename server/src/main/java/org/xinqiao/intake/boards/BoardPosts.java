package org.xinqiao.intake.boards;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.intake.Contact;
import org.xinqiao.intake.Contacts;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.intake.Received;
import org.xinqiao.intake.model.Backoff;
import org.xinqiao.intake.store.BoardTable;
import org.xinqiao.intake.store.BoardTable.Board;
import org.xinqiao.intake.store.BoardTable.Kind;
import org.xinqiao.platform.ProblemFound;

/** 收帖: takes posts in, pulled or pushed; the same post again, edited too, is one contact. */
@Service
public class BoardPosts {

    /** What was there long before somebody set the board up is history, and nobody's case. */
    private static final Duration LOOKS_BACK = Duration.ofDays(7);

    private static final int AT_ONCE = 10;
    private static final Duration PUSHES_KEPT = Signature.LASTS.multipliedBy(3);

    private final BoardTable table;
    private final Contacts contacts;
    private final GuardedWeb web;
    private final BoardKeys keys;
    private final Clock clock;

    BoardPosts(BoardTable table, Contacts contacts, GuardedWeb web, BoardKeys keys, Clock clock) {
        this.table = table;
        this.contacts = contacts;
        this.web = web;
        this.keys = keys;
        this.clock = clock;
    }

    /** Reads those boards that are due. */
    public void pullDue() {
        table.take(clock.instant(), AT_ONCE).forEach(this::pull);
    }

    /** Forgets signatures whose time is over anyway. */
    public void tidy() {
        table.forgetPushesBefore(clock.instant().minus(PUSHES_KEPT));
    }

    private void pull(Board board) {
        Duration usual = Duration.ofMinutes(board.minutes());
        try {
            List<Post> posts = PostReader.read(board, web.read(board.address()));
            // the oldest first, so that what answers something finds it
            posts.reversed().stream().filter(post -> isRecent(post, board)).forEach(post -> receive(board, post));
            table.succeeded(board.id(), clock.instant(), clock.instant().plus(usual));
        } catch (Unreachable e) {
            Duration wait = Backoff.after(usual, board.health().failures() + 1);
            table.failed(board.id(), clock.instant(), e.words(), clock.instant().plus(wait));
        }
    }

    private static boolean isRecent(Post post, Board board) {
        Instant at = post.at();
        return at == null || at.isAfter(board.madeAt().minus(LOOKS_BACK));
    }

    /**
     * 推送: takes a post that a board sends by itself.
     *
     * @throws ProblemFound with {@link IntakeProblem#BAD_SIGNATURE}, {@link IntakeProblem#REPLAYED} or what is wrong with it
     */
    @Transactional
    public Received push(long id, String timestamp, String signature, byte[] body) {
        Instant now = clock.instant();
        // the same answer for a board that is not there: nobody finds out which there are
        Board board = table.find(id)
                .filter(found -> found.active() && found.kind() == Kind.PUSH)
                .orElseThrow(() -> new ProblemFound(IntakeProblem.BAD_SIGNATURE));
        byte[] checked = Signature.checked(keys.of(board), timestamp, signature, body, now)
                .orElseThrow(() -> new ProblemFound(IntakeProblem.BAD_SIGNATURE));
        if (!table.use(id, checked, now)) {
            throw new ProblemFound(IntakeProblem.REPLAYED);
        }
        Received received = receive(board, PushedPost.read(body));
        table.succeeded(id, now, null);
        return received;
    }

    private Received receive(Board board, Post post) {
        Instant at = post.at() == null || post.at().isAfter(clock.instant()) ? clock.instant() : post.at();
        return contacts.receive(new Contact(
                Facts.Channel.BOARD,
                board.source(),
                post.message(),
                post.threadKey(),
                at,
                new Contact.Sender(post.author(), post.phone(), ""),
                new Contact.Words(Facts.Kind.HELP, post.title(), post.text(), null),
                Contact.Place.somewhereIn(board.area()),
                null));
    }
}
