package org.xinqiao.casework.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.Viewer;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/**
 * 诉求要素: what is asked, where, how urgently and by whom.
 *
 * @param matter absent until somebody has said what it is about
 * @param position absent when nobody marked it on the map
 * @param caller absent when the caller would not give a name or number, and where who tells of a wrong is sealed
 * @param recusal absent where nobody has to stand aside
 */
public record Facts(
        Kind kind,
        Urgency urgency,
        Channel channel,
        String title,
        String text,
        @Nullable MatterCode matter,
        AreaCode area,
        String address,
        @Nullable Position position,
        boolean confidential,
        @Nullable CitizenId caller,
        @Nullable Recusal recusal) {

    /** Of which nobody has to stand aside. */
    public Facts(
            Kind kind,
            Urgency urgency,
            Channel channel,
            String title,
            String text,
            @Nullable MatterCode matter,
            AreaCode area,
            String address,
            @Nullable Position position,
            boolean confidential,
            @Nullable CitizenId caller) {
        this(kind, urgency, channel, title, text, matter, area, address, position, confidential, caller, null);
    }

    /** The same, asked by that person; by nobody known where it is null. */
    public Facts withCaller(@Nullable CitizenId other) {
        return new Facts(
                kind, urgency, channel, title, text, matter, area, address, position, confidential, other, recusal);
    }

    /** The same, told in confidence and by nobody that the case knows. */
    public Facts sealed() {
        return new Facts(kind, urgency, channel, title, text, matter, area, address, position, true, null, recusal);
    }

    /** The same, of which those stand aside. */
    public Facts withRecusal(@Nullable Recusal others) {
        return new Facts(
                kind, urgency, channel, title, text, matter, area, address, position, confidential, caller, others);
    }

    /** Who stands aside; nobody mostly, of which a story says nothing. */
    public Recusal aside() {
        return recusal == null ? Recusal.NOBODY : recusal;
    }

    /** The same, of which that account stands aside as well. */
    Facts keptFrom(long account) {
        Stream<Long> accounts = Stream.concat(aside().accounts().stream(), Stream.of(account));
        return withRecusal(new Recusal(aside().units(), accounts.distinct().toList()));
    }

    /** 诉求类型. */
    public enum Kind {
        QUESTION("咨询", "Question"),
        HELP("求助", "Help"),
        COMPLAINT("投诉", "Complaint"),
        REPORT("举报", "Report of wrongdoing"),
        SUGGESTION("建议", "Suggestion"),
        PRAISE("表扬", "Praise"),
        APPEAL("申诉", "Appeal"),
        MESSAGE("留言", "Message");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    /** 紧急程度. */
    public enum Urgency {
        NORMAL("一般", "Normal"),
        URGENT("紧急", "Urgent"),
        CRITICAL("特急", "Critical");

        private final String zh;
        private final String en;

        Urgency(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    /** 渠道. */
    public enum Channel {
        PHONE("电话", "Phone"),
        PORTAL("网站", "Portal"),
        WECHAT("微信", "WeChat"),
        SMS("短信", "SMS"),
        EMAIL("邮件", "E-mail"),
        APP("手机应用", "App"),
        BOARD("留言板", "Message board"),
        LEADER("领导批示", "Leader's instruction"),
        PATROL("巡查", "Patrol"),
        IMPORT("导入", "Import"),
        WALK_IN("来访", "Walk-in");

        private final String zh;
        private final String en;

        Channel(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    /**
     * 回避: who is told on, or has an interest of their own, neither handles a case nor sees it (济南市政务服务热线条例: 有利害关系的，应当回避).
     *
     * @param units each with all units below it
     * @param accounts of persons
     */
    public record Recusal(List<UnitId> units, List<Long> accounts) {

        static final Recusal NOBODY = new Recusal(List.of(), List.of());

        public Recusal {
            units = List.copyOf(units);
            accounts = List.copyOf(accounts);
        }

        /** Whether there is anybody at all; named so that no story takes it for one of the facts. */
        public boolean namesSomebody() {
            return !(units.isEmpty() && accounts.isEmpty());
        }

        /** Whether they are one of these, or work for one or below it; who stands in for another is both. */
        boolean holds(Viewer viewer) {
            return accounts.contains(viewer.account().value())
                    || accounts.contains(viewer.principal().value())
                    || units.stream().anyMatch(viewer.scope().line()::contains);
        }
    }

    /** 坐标 (WGS-84), in degrees. */
    public record Position(double lon, double lat) {

        public Position {
            if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
                throw new IllegalArgumentException("not a position: " + lon + ", " + lat);
            }
        }
    }
}
