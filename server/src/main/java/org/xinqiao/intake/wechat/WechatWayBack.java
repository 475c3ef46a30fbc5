package org.xinqiao.intake.wechat;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.PublicCase;
import org.xinqiao.casework.PublicCases;
import org.xinqiao.intake.ContactLine;
import org.xinqiao.intake.Contacts;
import org.xinqiao.intake.WayBack;
import org.xinqiao.intake.store.FollowerTable.Follower;
import org.xinqiao.intake.store.WechatAccountTable;
import org.xinqiao.intake.store.WechatAccountTable.WechatAccount;

/**
 * 微信回复: says an answer to whoever wrote within 48 hours; later, and where the account has a template for it, tells them in the
 * platform's own form that there is one.
 */
@Component
class WechatWayBack implements WayBack {

    static final String SOURCE = "wechat:";

    /** In Chinese five pieces: who does not write again is sent no more of them. */
    private static final int LONGEST = 3000;

    private final WechatAccountTable table;
    private final Followers followers;
    private final WechatPlatform platform;
    private final Contacts contacts;
    private final PublicCases cases;
    private final Clock clock;

    WechatWayBack(
            WechatAccountTable table,
            Followers followers,
            WechatPlatform platform,
            Contacts contacts,
            PublicCases cases,
            Clock clock) {
        this.table = table;
        this.followers = followers;
        this.platform = platform;
        this.contacts = contacts;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public boolean leadsTo(String source) {
        return account(source).isPresent();
    }

    @Override
    public int longest(String source) {
        return LONGEST;
    }

    @Override
    public void send(Outgoing answer) throws NotSent {
        WechatAccount account = account(answer.source()).orElseThrow(() -> NotSent.ever("这个公众号已不存在。"));
        if (!account.active()) {
            throw NotSent.yet("这个公众号已停用，启用后会发送。");
        }
        Follower to = followers
                .ofThread(Objects.requireNonNullElse(answer.threadKey(), ""))
                .filter(Follower::follows)
                .orElseThrow(() -> NotSent.ever("来信人已取消关注，微信不再转达。"));
        String openid = followers.openid(to).orElseThrow(() -> NotSent.ever("来信人的微信标识已销毁。"));
        List<String> pieces = AnswerPieces.of(answer.text());
        boolean goesOn = true;
        for (int gone = answer.gone(); goesOn && gone < pieces.size(); gone++) {
            try {
                goesOn = isSaid(account, openid, pieces.get(gone), answer);
                table.succeeded(account.id(), clock.instant());
            } catch (WechatTrouble e) {
                table.failed(account.id(), clock.instant(), e.words());
                String words = gone == 0 ? e.words() : "前 %d 条已发出；其余：%s".formatted(gone, e.words());
                throw (e.isForGood() ? NotSent.ever(words) : NotSent.yet(words)).after(gone);
            }
        }
    }

    /** @return false when the platform takes nothing freely any more, and in its own form was told that there is an answer */
    private boolean isSaid(WechatAccount account, String openid, String piece, Outgoing answer) throws WechatTrouble {
        try {
            platform.say(account, openid, piece);
            return true;
        } catch (WechatTrouble e) {
            AnswerTemplate template = AnswerTemplate.of(account);
            if (!e.isTooLate() || !template.isThere()) {
                throw e;
            }
            platform.notify(account, openid, template.filled(number(answer), answer.text()));
            return false;
        }
    }

    private String number(Outgoing answer) {
        return contacts.lastOf(answer.source(), Objects.requireNonNullElse(answer.threadKey(), ""))
                .map(ContactLine::about)
                .flatMap(cases::find)
                .map(PublicCase::number)
                .orElse("无编号");
    }

    private Optional<WechatAccount> account(String source) {
        return source.startsWith(SOURCE) && source.substring(SOURCE.length()).matches("\\d{1,18}")
                ? table.find(Long.parseLong(source.substring(SOURCE.length())))
                : Optional.empty();
    }
}
