package org.xinqiao.calls.model;

import java.util.List;

/**
 * 登记册缺口: something in the register that would let callers fall through.
 *
 * @param subjects the queues, numbers or extensions that it is about
 */
public record Hole(Kind kind, List<String> subjects) {

    /** 缺口种类. */
    public enum Kind {
        QUEUE_UNSERVED("队列没有席位接听", "Queues that no seat serves"),
        HOTLINE_WITHOUT_QUEUE("热线通向停用的队列", "Hotlines that lead to a queue given up"),
        NUMBER_TWICE("号码通向两条热线", "Numbers that lead to two hotlines"),
        MENU_KEY_TWICE("菜单按键给了两条热线", "Keys of the menu that lead to two hotlines"),
        MENU_EMPTY("开了菜单，却没有可选的热线", "Menus that are on and have nothing to choose"),
        SKILL_UNKNOWN("要求的技能无人具备，也不放宽", "Skills that are needed for ever and that nobody has"),
        SEAT_UNKNOWN("席位的分机号，交换机里没有", "Seats whose extensions the switch does not know"),
        CLOSED_UNTOLD("非服务时间挂断，却没有播报词", "Hotlines that hang up outside their hours without a word");

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

    public Hole {
        subjects = List.copyOf(subjects);
    }
}
