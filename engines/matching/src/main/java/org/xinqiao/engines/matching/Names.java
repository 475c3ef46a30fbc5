package org.xinqiao.engines.matching;

/** 名称: how codes are called on a screen, so that a reason can be read by a person. */
public interface Names {

    /** Codes stand for themselves. */
    Names CODES = new Names() {
        @Override
        public Bilingual matter(String code) {
            return new Bilingual(code, code);
        }

        @Override
        public Bilingual area(String code) {
            return new Bilingual(code, code);
        }
    };

    Bilingual matter(String code);

    Bilingual area(String code);
}
