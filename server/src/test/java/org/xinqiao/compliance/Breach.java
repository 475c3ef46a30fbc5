package org.xinqiao.compliance;

/**
 * 破坏: one method of the house that answers something else than it should, written {@code room.Type#method=answer}: a mask left
 * out ({@code arg1}, the first argument as it came), a step let through ({@code empty}), a limit of another length ({@code 99}).
 *
 * @param type the class below {@code org.xinqiao}
 * @param answer {@code true}, {@code false}, {@code null}, {@code empty}, {@code skip}, {@code argN}, a whole number, the
 *     name of a constant, what its type reads ({@code 9_WORKING_DAYS}), or a text
 */
record Breach(String type, String method, String answer) {

    static Breach parse(String text) {
        int hash = text.indexOf('#');
        int equal = text.indexOf('=', hash);
        if (hash < 1 || equal < 0) {
            throw new IllegalArgumentException("a breach is written room.Type#method=answer, not " + text);
        }
        String answer = text.substring(equal + 1);
        String read = Character.isDigit(answer.charAt(0)) ? answer.replaceFirst("_", " ") : answer;
        return new Breach(text.substring(0, hash), text.substring(hash + 1, equal), read);
    }

    String className() {
        return "org.xinqiao." + type;
    }

    /** As class files name it. */
    String internalName() {
        return className().replace('.', '/');
    }

    @Override
    public String toString() {
        return type + "#" + method + "=" + answer;
    }
}
