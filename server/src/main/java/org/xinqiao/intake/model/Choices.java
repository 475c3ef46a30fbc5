package org.xinqiao.intake.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xinqiao.casework.model.Facts;

/** 选项写法: how files name kinds, urgencies and channels. */
public final class Choices {

    private static final Map<String, Facts.Kind> KINDS = Map.of(
            "意见", Facts.Kind.SUGGESTION,
            "意见建议", Facts.Kind.SUGGESTION,
            "投诉举报", Facts.Kind.COMPLAINT,
            "感谢", Facts.Kind.PRAISE);
    private static final Map<String, Facts.Urgency> URGENCIES = Map.of(
            "普通", Facts.Urgency.NORMAL,
            "加急", Facts.Urgency.URGENT,
            "特急件", Facts.Urgency.CRITICAL);
    private static final Map<String, Facts.Channel> CHANNELS = Map.of(
            "来电", Facts.Channel.PHONE,
            "热线", Facts.Channel.PHONE,
            "门户", Facts.Channel.PORTAL,
            "短消息", Facts.Channel.SMS,
            "邮箱", Facts.Channel.EMAIL,
            "领导留言板", Facts.Channel.BOARD);

    private Choices() {}

    public static Optional<Facts.Kind> kind(String name) {
        String plain = name.endsWith("类") ? name.substring(0, name.length() - 1) : name;
        return named(plain, Facts.Kind.values(), Facts.Kind::zh, Facts.Kind::en, KINDS);
    }

    public static Optional<Facts.Urgency> urgency(String name) {
        return named(name, Facts.Urgency.values(), Facts.Urgency::zh, Facts.Urgency::en, URGENCIES);
    }

    public static Optional<Facts.Channel> channel(String name) {
        return named(name, Facts.Channel.values(), Facts.Channel::zh, Facts.Channel::en, CHANNELS);
    }

    private static <E extends Enum<E>> Optional<E> named(
            String name, E[] all, Function<E, String> zh, Function<E, String> en, Map<String, E> synonyms) {
        return Arrays.stream(all)
                .filter(each -> each.name().equalsIgnoreCase(name)
                        || zh.apply(each).equals(name)
                        || en.apply(each).equalsIgnoreCase(name))
                .findFirst()
                .or(() -> Optional.ofNullable(synonyms.get(name)));
    }
}
