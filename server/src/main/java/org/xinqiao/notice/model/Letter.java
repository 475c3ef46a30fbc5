package org.xinqiao.notice.model;

/** 信件: what lies sealed in a row: where it goes, unless that is found when it goes, and what it says. */
public record Letter(String address, String subject, String words) {

    /** Not shown by accident. */
    @Override
    public String toString() {
        return "a letter";
    }
}
