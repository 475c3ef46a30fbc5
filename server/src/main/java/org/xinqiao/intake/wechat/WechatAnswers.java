package org.xinqiao.intake.wechat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.PublicCase;
import org.xinqiao.casework.PublicCases;
import org.xinqiao.intake.ContactState;
import org.xinqiao.intake.Contacts;
import org.xinqiao.intake.FollowerLinks;
import org.xinqiao.intake.LetterAnswers;
import org.xinqiao.intake.Received;
import org.xinqiao.intake.store.FollowerTable.Follower;
import org.xinqiao.intake.store.WechatAccountTable.WechatAccount;

/** 即时答复: what an account answers by itself, within the five seconds the platform waits. */
@Component
class WechatAnswers {

    private static final String WELCOME = "您好，这里是12345。请直接写明发生了什么、在哪里，也可以发图片、语音和位置。登记后会告诉您编号，工作人员的回复也会发到这里。";
    private static final String WAITS = "已收到，工作人员会尽快查看。如果还没有写明发生在哪里，请补充地址，或直接发送位置。";

    private final PublicCases cases;
    private final Contacts contacts;
    private final FollowerTickets tickets;
    private final ObjectProvider<FollowerLinks> links;
    private final ObjectProvider<LetterAnswers> asked;

    WechatAnswers(
            PublicCases cases,
            Contacts contacts,
            FollowerTickets tickets,
            ObjectProvider<FollowerLinks> links,
            ObjectProvider<LetterAnswers> asked) {
        this.cases = cases;
        this.contacts = contacts;
        this.tickets = tickets;
        this.links = links;
        this.asked = asked;
    }

    /** What is said to whoever answers something that they were asked; empty where their words are no answer. */
    Optional<String> taken(WechatAccount account, Follower follower, String words) {
        List<CaseId> told = latestCases(account, follower);
        return told.isEmpty()
                ? Optional.empty()
                : asked.stream()
                        .flatMap(each -> each.take(told, words).stream())
                        .findFirst();
    }

    private List<CaseId> latestCases(WechatAccount account, Follower follower) {
        return contacts.latestCases(account.source(), follower.id() + "/");
    }

    String welcome(WechatAccount account) {
        return account.welcome().isBlank() ? WELCOME : account.welcome();
    }

    String received(Received it) {
        Optional<String> number =
                Optional.ofNullable(it.about()).flatMap(cases::find).map(PublicCase::number);
        if (number.isEmpty()) {
            return it.state() == ContactState.SET_ASIDE ? "" : WAITS;
        }
        if (it.state() == ContactState.NOTED) {
            return "";
        }
        return it.state() == ContactState.REGISTERED
                ? "已登记，编号 %s。接着发来的内容会并入这件诉求；要反映别的事，请先发送“新诉求”。".formatted(number.get())
                : "已补充到诉求 %s，工作人员会看到。".formatted(number.get());
    }

    String to(MenuButton.Act wish, WechatAccount account, Follower follower) {
        return switch (wish) {
            case NEW -> "好的。请写明发生了什么、在哪里，接着发来的内容会登记为一件新的诉求。";
            case PROGRESS -> progress(account, follower);
            case BIND -> bind(follower);
            case LINK, UNFOLD -> "";
        };
    }

    private String progress(WechatAccount account, Follower follower) {
        List<PublicCase> known = cases.list(latestCases(account, follower));
        return known.isEmpty()
                ? "您还没有在这里登记的诉求。"
                : known.stream()
                        .map(it -> "%s：%s".formatted(it.number(), it.stage().zh()))
                        .collect(Collectors.joining("\n"));
    }

    private String bind(Follower follower) {
        FollowerLinks portal = links.getIfAvailable();
        if (portal == null) {
            return "";
        }
        String link = portal.toBind(tickets.fresh(follower));
        return "请在 %d 分钟内打开链接，用短信验证码确认手机号：%s".formatted(FollowerTickets.LASTS.toMinutes(), link);
    }
}
