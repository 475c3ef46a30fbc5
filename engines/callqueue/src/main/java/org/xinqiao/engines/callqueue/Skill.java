package org.xinqiao.engines.callqueue;

/** 技能: one thing a caller may need and an agent may know. */
public record Skill(Kind kind, String code) {

    /** 技能种类. */
    public enum Kind {
        /** 语言或方言: {@code LANGUAGE yue}. */
        LANGUAGE,
        /** 业务领域: {@code MATTER social-insurance}. */
        MATTER,
        /** 企业专席: speaks for companies' concerns. */
        COMPANY,
        /** 专家: knows one field as its own officials do. */
        SPECIALIST
    }

    public Skill {
        if (code.isBlank()) {
            throw new IllegalArgumentException("a skill of kind " + kind + " says which");
        }
    }

    /** A language or dialect, by its ISO 639 code. */
    public static Skill language(String code) {
        return new Skill(Kind.LANGUAGE, code);
    }

    /** A field of matters. */
    public static Skill matter(String code) {
        return new Skill(Kind.MATTER, code);
    }

    @Override
    public String toString() {
        return kind + " " + code;
    }
}
