package org.xinqiao.intake.wechat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.xinqiao.intake.ContactFiles;
import org.xinqiao.intake.Contacts;
import org.xinqiao.intake.model.Backoff;
import org.xinqiao.intake.store.WechatAccountTable;
import org.xinqiao.intake.store.WechatAccountTable.WechatAccount;
import org.xinqiao.intake.store.WechatMediaTable;
import org.xinqiao.intake.store.WechatMediaTable.Wanted;
import org.xinqiao.platform.ProblemFound;

/** 取素材: fetches pictures and voices from the platform, which keeps them for three days, and hangs them on their messages. */
@Service
public class WechatMediaFetch {

    private static final int AT_ONCE = 10;
    /** With waits that double from a minute, a little more than a day. */
    private static final int TRIES = 10;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private final WechatMediaTable table;
    private final WechatAccountTable accounts;
    private final WechatPlatform platform;
    private final ContactFiles files;
    private final Contacts contacts;
    private final Clock clock;

    WechatMediaFetch(
            WechatMediaTable table,
            WechatAccountTable accounts,
            WechatPlatform platform,
            ContactFiles files,
            Contacts contacts,
            Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.platform = platform;
        this.files = files;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Fetches what is due. */
    public void fetchDue() {
        for (Wanted each : table.take(clock.instant(), AT_ONCE)) {
            accounts.find(each.account())
                    .ifPresentOrElse(account -> fetch(account, each), () -> table.done(each.contact()));
        }
    }

    private void fetch(WechatAccount account, Wanted it) {
        try {
            WechatPlatform.Media media = platform.media(account, it.media());
            try (InputStream content = media.content()) {
                files.add(it.contact(), content, name(media, it));
            }
            table.done(it.contact());
        } catch (WechatTrouble e) {
            failed(it, e.words(), e.isForGood());
        } catch (ProblemFound e) {
            failed(it, e.problem().zh(), true);
        } catch (IOException _) {
            failed(it, "读取微信素材时断开了。", false);
        }
    }

    private void failed(Wanted it, String words, boolean isForGood) {
        if (isForGood || it.tries() >= TRIES) {
            contacts.remark(it.contact(), "附件没有取到：" + words);
            table.done(it.contact());
        } else {
            table.later(it.contact(), clock.instant().plus(Backoff.after(FIRST_WAIT, it.tries())));
        }
    }

    /** The platform names pictures and voices after itself, if at all; what tells their kind is the ending. */
    private static String name(WechatPlatform.Media media, Wanted it) {
        String usual = it.kind().fileName();
        int dot = media.name().lastIndexOf('.');
        boolean hasEnding = dot >= 0 && media.name().substring(dot + 1).matches("[A-Za-z0-9]{2,4}");
        String ending = hasEnding ? media.name().substring(dot) : "";
        return ending.isEmpty() || ending.equals(".tmp") ? usual : usual.substring(0, usual.lastIndexOf('.')) + ending;
    }
}
