package org.xinqiao.platform.paper;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;

/** 写字的笔: writes each character with the first of two fonts that has it, as a font of Chinese characters may have no digits. */
final class Pen {

    private final Graphics2D on;
    private final Font first;
    private final Font second;

    Pen(Graphics2D on, Font first, Font second) {
        this.on = on;
        this.first = first;
        this.second = second;
    }

    Graphics2D on() {
        return on;
    }

    int ascent() {
        return on.getFontMetrics(second).getAscent();
    }

    /** How wide a text comes out. */
    double wide(String text) {
        FontRenderContext context = on.getFontRenderContext();
        return text.codePoints()
                .mapToObj(Character::toString)
                .mapToDouble(each -> fontOf(each).getStringBounds(each, context).getWidth())
                .sum();
    }

    void write(String text, double left, double base) {
        double at = left;
        for (String each : text.codePoints().mapToObj(Character::toString).toList()) {
            on.setFont(fontOf(each));
            on.drawString(each, (float) at, (float) base);
            at += wide(each);
        }
    }

    private Font fontOf(String one) {
        return second.canDisplayUpTo(one) < 0 ? second : first;
    }
}
