package org.xinqiao.intake.wechat;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.intake.Contact;
import org.xinqiao.intake.store.FollowerTable.Follower;
import org.xinqiao.intake.store.WechatAccountTable.WechatAccount;
import org.xinqiao.intake.store.WechatMediaTable;

/** 微信来信读法: what each kind of the platform's messages says. */
@Component
class WechatLetters {

    /** Events that are somebody's doing and worth being told in a conversation; the platform tells of many more. */
    private static final Set<String> TOLD = Set.of("SUBSCRIBE", "UNSUBSCRIBE", "CLICK");

    private static final int LONGEST = 5000;
    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_OPENID = 64;

    private final Citizens citizens;

    WechatLetters(Citizens citizens) {
        this.citizens = citizens;
    }

    /** 素材. */
    record Wanted(String id, WechatMediaTable.Kind kind) {}

    /** Whether it is a message by the platform's machinery, or by nobody who could be answered. */
    static boolean isPassedOver(WxMpXmlMessage message) {
        String from = Objects.requireNonNullElse(message.getFromUser(), "");
        boolean isSomebody = !from.isBlank() && from.length() <= LONGEST_OPENID;
        String event = Objects.requireNonNullElse(message.getEvent(), "").toUpperCase(Locale.ROOT);
        boolean isTold = !message.getMsgType().equals("event") || TOLD.contains(event);
        boolean hasId = message.getMsgId() != null || message.getMsgType().equals("event");
        return !isSomebody || !isTold || !hasId;
    }

    Contact contact(WechatAccount account, Follower follower, WxMpXmlMessage message, Instant at) {
        return new Contact(
                Facts.Channel.WECHAT,
                account.source(),
                id(follower, message),
                follower.threadKey(),
                at,
                sender(follower),
                new Contact.Words(Facts.Kind.HELP, "", kept(text(message), LONGEST), null),
                new Contact.Place(account.area(), null, kept(label(message), LONGEST_LABEL), position(message)),
                null);
    }

    /** By which the platform says that a message is the same one: its id, or for events who, when and what. */
    private static String id(Follower follower, WxMpXmlMessage message) {
        return message.getMsgId() != null
                ? message.getMsgId().toString()
                : "event/%d/%d/%s".formatted(follower.id(), message.getCreateTime(), kept(eventName(message), 40));
    }

    private static String eventName(WxMpXmlMessage message) {
        return message.getEvent() + ":" + Objects.requireNonNullElse(message.getEventKey(), "");
    }

    /** Whoever proved to hold a telephone is known by it. */
    private Contact.Sender sender(Follower follower) {
        return Optional.ofNullable(follower.citizen())
                .flatMap(citizens::numberToCall)
                .map(phone -> new Contact.Sender("", phone, ""))
                .orElse(Contact.Sender.NOBODY);
    }

    private static String text(WxMpXmlMessage message) {
        return switch (message.getMsgType()) {
            case "text" -> orEmpty(message.getContent());
            case "voice" -> orEmpty(message.getRecognition());
            case "link" ->
                Stream.of(message.getTitle(), message.getDescription(), message.getUrl())
                        .map(WechatLetters::orEmpty)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("\n"));
            case "event" ->
                switch (orEmpty(message.getEvent()).toUpperCase(Locale.ROOT)) {
                    case "SUBSCRIBE" -> "（关注了公众号）";
                    case "UNSUBSCRIBE" -> "（取消关注了公众号）";
                    default -> "（点了菜单）";
                };
            default -> "";
        };
    }

    private static String label(WxMpXmlMessage message) {
        return message.getMsgType().equals("location") ? orEmpty(message.getLabel()) : "";
    }

    private static Facts.@Nullable Position position(WxMpXmlMessage message) {
        Double lat = message.getLocationX();
        Double lon = message.getLocationY();
        boolean isThere = message.getMsgType().equals("location") && lat != null && lon != null;
        boolean isOnEarth = isThere && Math.abs(lat) <= 85 && Math.abs(lon) <= 180;
        return isOnEarth ? ChinaShift.undone(lon, lat) : null;
    }

    Optional<Wanted> media(WxMpXmlMessage message) {
        WechatMediaTable.Kind kind = switch (message.getMsgType()) {
            case "image" -> WechatMediaTable.Kind.IMAGE;
            case "voice" -> WechatMediaTable.Kind.VOICE;
            case "video", "shortvideo" -> WechatMediaTable.Kind.VIDEO;
            default -> null;
        };
        String id = kept(orEmpty(message.getMediaId()), LONGEST_LABEL);
        return kind == null || id.isBlank() ? Optional.empty() : Optional.of(new Wanted(id, kind));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String kept(String text, int longest) {
        String clean = text.replace("\0", "");
        return clean.codePointCount(0, clean.length()) <= longest
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, longest));
    }
}
