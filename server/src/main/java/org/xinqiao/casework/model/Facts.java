package org.xinqiao.casework.model;

import org.jspecify.annotations.Nullable;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.organisation.AreaCode;

/**
 * 诉求要素: what is asked, where, how urgently and by whom.
 *
 * @param matter absent until somebody has said what it is about
 * @param position absent when nobody marked it on the map
 * @param caller absent when the caller would not give a name or number
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
        @Nullable CitizenId caller) {

    /** The same, asked by that person; by nobody known where it is null. */
    public Facts withCaller(@Nullable CitizenId other) {
        return new Facts(kind, urgency, channel, title, text, matter, area, address, position, confidential, other);
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

    /** 坐标 (WGS-84), in degrees. */
    public record Position(double lon, double lat) {

        public Position {
            if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90)) {
                throw new IllegalArgumentException("not a position: " + lon + ", " + lat);
            }
        }
    }
}
