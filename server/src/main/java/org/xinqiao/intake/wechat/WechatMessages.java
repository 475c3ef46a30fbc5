package org.xinqiao.intake.wechat;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.intake.Contact;
import org.xinqiao.intake.Contacts;
import org.xinqiao.intake.Received;
import org.xinqiao.intake.store.FollowerTable.Follower;
import org.xinqiao.intake.store.WechatAccountTable;
import org.xinqiao.intake.store.WechatAccountTable.WechatAccount;
import org.xinqiao.intake.store.WechatMediaTable;

/** 微信来信: makes contacts of what followers send, and says what the account answers at once. */
@Service
class WechatMessages {

    private final Followers followers;
    private final WechatLetters letters;
    private final Contacts contacts;
    private final WechatMediaTable media;
    private final WechatAnswers answers;
    private final WechatAccountTable accounts;

    WechatMessages(
            Followers followers,
            WechatLetters letters,
            Contacts contacts,
            WechatMediaTable media,
            WechatAnswers answers,
            WechatAccountTable accounts) {
        this.followers = followers;
        this.letters = letters;
        this.contacts = contacts;
        this.media = media;
        this.answers = answers;
        this.accounts = accounts;
    }

    /**
     * Takes a message in; delivered again, it is the same.
     *
     * @return what to answer at once; empty for nothing
     */
    @Transactional
    public String take(WechatAccount account, WxMpXmlMessage message) {
        accounts.heard(account, followers.now());
        if (WechatLetters.isPassedOver(message)) {
            return "";
        }
        Instant at = sentAt(message);
        Follower follower = followers.wrote(account, message.getFromUser(), at);
        Contact contact = letters.contact(account, follower, message, at);
        MenuButton.Act wish = wish(message);
        if (message.getMsgType().equals("event") || wish != null) {
            return noted(account, follower, message, contact, wish);
        }
        Optional<String> taken = answered(account, follower, message, contact);
        if (taken.isPresent()) {
            contacts.note(contact);
            return taken.get();
        }
        Received received = contacts.receive(contact);
        letters.media(message)
                .ifPresent(wanted -> media.add(
                        new WechatMediaTable.Wanted(received.contact(), account.id(), wanted.id(), wanted.kind(), 0),
                        followers.now()));
        return answers.received(received);
    }

    /** What is delivered again answers nothing a second time. */
    private Optional<String> answered(
            WechatAccount account, Follower follower, WxMpXmlMessage message, Contact contact) {
        String words = Objects.requireNonNullElse(message.getContent(), "").strip();
        boolean isText = message.getMsgType().equals("text") && !words.isEmpty();
        return isText && contacts.find(contact.source(), contact.message()).isEmpty()
                ? answers.taken(account, follower, words)
                : Optional.empty();
    }

    /** What is told to the account itself is nobody's work, but part of the conversation. */
    private String noted(
            WechatAccount account,
            Follower follower,
            WxMpXmlMessage message,
            Contact contact,
            MenuButton.@Nullable Act wish) {
        Received received = contacts.note(contact);
        String event = event(message);
        if (event.equals("UNSUBSCRIBE")) {
            followers.follows(follower, false);
            return "";
        }
        if (event.equals("SUBSCRIBE")) {
            return answers.welcome(account);
        }
        if (wish == MenuButton.Act.NEW && !received.again()) {
            followers.begin(follower);
        }
        return wish == null ? "" : answers.to(wish, account, follower);
    }

    /** A button that was pressed, or a word that stands for it. */
    private static MenuButton.@Nullable Act wish(WxMpXmlMessage message) {
        String said = event(message).equals("CLICK")
                ? Objects.requireNonNullElse(message.getEventKey(), "")
                : message.getMsgType().equals("text")
                        ? Objects.requireNonNullElse(message.getContent(), "").strip()
                        : "";
        return switch (said) {
            case "NEW", "新诉求" -> MenuButton.Act.NEW;
            case "PROGRESS", "进度", "查询进度" -> MenuButton.Act.PROGRESS;
            case "BIND", "绑定", "绑定手机" -> MenuButton.Act.BIND;
            default -> null;
        };
    }

    private static String event(WxMpXmlMessage message) {
        return message.getMsgType().equals("event")
                ? Objects.requireNonNullElse(message.getEvent(), "").toUpperCase(Locale.ROOT)
                : "";
    }

    /** The platform's clock, unless it is ahead of ours or makes no sense. */
    private Instant sentAt(WxMpXmlMessage message) {
        Instant now = followers.now();
        Long told = message.getCreateTime();
        boolean isFit = told != null && told > 0 && told <= now.getEpochSecond();
        return isFit ? Instant.ofEpochSecond(told) : now;
    }
}
