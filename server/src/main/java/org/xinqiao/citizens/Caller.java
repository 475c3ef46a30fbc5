package org.xinqiao.citizens;

/** 自报身份: who somebody says they are, as it was typed; either may be empty, not both. */
public record Caller(String name, String phone) {

    public Caller {
        name = name.strip();
        phone = phone.strip();
    }

    /** Not shown by accident. */
    @Override
    public String toString() {
        return "a caller";
    }
}
