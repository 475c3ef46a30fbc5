package org.xinqiao.intake.wechat;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.intake.store.AnswerTable;
import org.xinqiao.intake.store.WechatAccountTable;
import org.xinqiao.intake.store.WechatAccountTable.Draft;
import org.xinqiao.intake.store.WechatAccountTable.WechatAccount;
import org.xinqiao.platform.ProblemFound;
import tools.jackson.databind.json.JsonMapper;

/** 公众号来源: the front door for setting official accounts up and seeing how they go. */
@Service
public class WechatAccounts {

    private final WechatAccountTable table;
    private final AnswerTable outbox;
    private final WechatSecrets secrets;
    private final WechatPlatform platform;
    private final Audit audit;
    private final Clock clock;

    WechatAccounts(
            WechatAccountTable table,
            AnswerTable outbox,
            WechatSecrets secrets,
            WechatPlatform platform,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.outbox = outbox;
        this.secrets = secrets;
        this.platform = platform;
        this.audit = audit;
        this.clock = clock;
    }

    /** 新公众号: what is to be told to the platform, shown once. */
    public record Made(long id, String door, String token, String aesKey) {}

    /** @param backlog how many answers have not gone yet */
    public record Listed(WechatAccount account, int backlog) {}

    /** Those of the viewer's area, the newest first. */
    public List<Listed> list(Viewer viewer) {
        return table.list(viewer.scope().area()).stream()
                .map(account -> new Listed(account, outbox.backlog(account.source())))
                .toList();
    }

    @Transactional
    Made add(Viewer viewer, Draft draft, String appSecret) {
        WechatSecrets.Secrets made = secrets.fresh(appSecret);
        String door = secrets.freshDoor();
        long id = table.add(draft, door, secrets.keep(made), viewer.account(), clock.instant());
        audit.did(act(AuditAction.SOURCE_SAVED, viewer, id).with("name", draft.name()));
        return new Made(id, door, made.token(), made.aesKey());
    }

    /** @param appSecret a new one; empty where the old one stays */
    @Transactional
    void change(Viewer viewer, long id, Draft draft, String appSecret) {
        WechatAccount account = get(viewer, id);
        long kept = account.secrets();
        if (!appSecret.isEmpty()) {
            kept = secrets.keep(secrets.of(account).withApp(appSecret));
        }
        table.change(id, draft, kept);
        if (kept != account.secrets()) {
            secrets.destroy(account.secrets());
        }
        audit.did(act(AuditAction.SOURCE_SAVED, viewer, id)
                .with("name", draft.name())
                .with("secret", !appSecret.isEmpty()));
    }

    @Transactional
    void switchTo(Viewer viewer, long id, boolean active) {
        get(viewer, id);
        table.switchTo(id, active);
        audit.did(act(AuditAction.SOURCE_SWITCHED, viewer, id).with("active", active));
    }

    /**
     * 设置菜单: at the platform first; what it refuses is not kept.
     *
     * @throws ProblemFound with {@link IntakeProblem#PLATFORM_REFUSED}
     */
    void setMenu(Viewer viewer, long id, List<MenuButton> menu) {
        WechatAccount account = get(viewer, id);
        try {
            platform.setMenu(account, menu);
            table.succeeded(id, clock.instant());
        } catch (WechatTrouble e) {
            table.failed(id, clock.instant(), e.words());
            throw new ProblemFound(IntakeProblem.PLATFORM_REFUSED, List.of(), java.util.Map.of("told", e.words()));
        }
        table.setMenu(id, JsonMapper.shared().writeValueAsString(menu));
        audit.did(act(AuditAction.SOURCE_SAVED, viewer, id).with("menu", menu.size()));
    }

    /** @throws ProblemFound with {@link IntakeProblem#NO_SUCH_BOARD} for one that is not within the viewer's area */
    WechatAccount get(Viewer viewer, long id) {
        return table.find(id)
                .filter(account -> viewer.scope().area().contains(account.area()))
                .orElseThrow(() -> new ProblemFound(IntakeProblem.NO_SUCH_BOARD));
    }

    private static Act act(AuditAction action, Viewer viewer, long id) {
        return Act.of(action, viewer.who()).on(Subject.of("wechat", id));
    }
}
