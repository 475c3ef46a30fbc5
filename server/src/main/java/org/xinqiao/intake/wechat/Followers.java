package org.xinqiao.intake.wechat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.intake.ChannelIdentities;
import org.xinqiao.intake.store.FollowerTable;
import org.xinqiao.intake.store.FollowerTable.Follower;
import org.xinqiao.intake.store.WechatAccountTable.WechatAccount;
import org.xinqiao.platform.Safe;
import org.xinqiao.platform.Sha256;

/** 微信用户: who writes to an account. Their openid is sealed; they are known again by its hash. */
@Component
class Followers implements ChannelIdentities {

    /** After so many quiet days somebody who writes writes about something else. */
    static final Duration QUIET = Duration.ofDays(3);

    private final FollowerTable table;
    private final Safe safe;
    private final Clock clock;

    Followers(FollowerTable table, Safe safe, Clock clock) {
        this.table = table;
        this.safe = safe;
        this.clock = clock;
    }

    /** Whoever wrote, let in one message at a time: held until the transaction ends. */
    @Transactional
    public Follower wrote(WechatAccount account, String openid, Instant at) {
        byte[] hash = Sha256.of(account.appId() + "\n" + openid);
        table.add(account.id(), hash, at).ifPresent(id -> table.seal(id, safe.keep(openid, purpose(id))));
        return table.wrote(table.hold(account.id(), hash), at, QUIET);
    }

    /** Where to answer to; empty once it has been destroyed. */
    Optional<String> openid(Follower it) {
        return Optional.ofNullable(it.sealed()).map(number -> safe.open(number, purpose(it.id())));
    }

    /** Whose conversation it is. */
    Optional<Follower> ofThread(String threadKey) {
        return threadKey.matches("\\d{1,18}/\\d{1,9}")
                ? table.find(Long.parseLong(threadKey.substring(0, threadKey.indexOf('/'))))
                : Optional.empty();
    }

    @Override
    public List<Identity> of(Collection<CitizenId> people) {
        return table.of(people).stream().map(this::identity).toList();
    }

    @Override
    public Optional<Identity> ofThread(String source, String threadKey) {
        return ofThread(threadKey).filter(it -> source(it).equals(source)).map(this::identity);
    }

    @Override
    public void forget(Identity it) {
        table.find(it.id()).map(Follower::sealed).ifPresent(safe::destroy);
        table.delete(it.id());
    }

    private Identity identity(Follower it) {
        return new Identity(
                it.id(),
                Facts.Channel.WECHAT,
                source(it),
                it.id() + "/",
                openid(it).orElse(""),
                table.metAt(it.id()),
                it.wroteAt());
    }

    private static String source(Follower it) {
        return WechatWayBack.SOURCE + it.account();
    }

    void begin(Follower it) {
        table.begin(it.id());
    }

    void follows(Follower it, boolean follows) {
        table.follows(it.id(), follows);
    }

    Instant now() {
        return clock.instant();
    }

    private static String purpose(long follower) {
        return "intake.wechat.follower/" + follower;
    }
}
