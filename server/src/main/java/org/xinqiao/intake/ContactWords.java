package org.xinqiao.intake;

import org.jspecify.annotations.Nullable;

/** 来信原文: what lies in the safe of a message: its words, its sender, and where it says it happened. */
public record ContactWords(
        String kind,
        String title,
        String text,
        String name,
        String phone,
        String email,
        String address,
        @Nullable Double lon,
        @Nullable Double lat) {

    static ContactWords of(Contact it) {
        var position = it.place().position();
        return new ContactWords(
                it.words().kind().name(),
                it.words().title(),
                it.words().text(),
                it.sender().name(),
                it.sender().phone(),
                it.sender().email(),
                it.place().address(),
                position == null ? null : position.lon(),
                position == null ? null : position.lat());
    }

    static ContactWords out(String text, String by) {
        return new ContactWords("", "", text, by, "", "", "", null, null);
    }

    /** Whether somebody who wrote this and that wrote nothing new. */
    boolean saysTheSame(ContactWords other) {
        return title.equals(other.title) && text.equals(other.text) && address.equals(other.address);
    }

    Contact.Sender sender() {
        return new Contact.Sender(name, phone, email);
    }
}
