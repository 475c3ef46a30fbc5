package org.xinqiao.audit;

import org.jspecify.annotations.Nullable;

/**
 * 对象: what it was done to.
 *
 * @param type what kind of thing: {@code case}, {@code file}, {@code account}
 * @param id which one; absent when nothing was found
 * @param number the number people know it by, above all a case's; it is searched for
 */
public record Subject(
        String type, @Nullable String id, @Nullable String number) {

    public static Subject of(String type, long id) {
        return new Subject(type, Long.toString(id), null);
    }

    public static Subject of(String type, String id) {
        return new Subject(type, id, null);
    }

    /** A case, or something that belongs to it, under the case's number. */
    public Subject under(String number) {
        return new Subject(type, id, number);
    }
}
