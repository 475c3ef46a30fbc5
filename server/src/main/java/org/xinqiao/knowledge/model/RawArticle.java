package org.xinqiao.knowledge.model;

import java.util.Map;

/**
 * 原始条目: an article as a file has it, part by part, under the names of {@link Part}.
 *
 * @param line where it stands in the file
 */
public record RawArticle(int line, Map<Part, String> parts) {

    public RawArticle {
        parts = Map.copyOf(parts);
    }

    public String get(Part part) {
        return parts.getOrDefault(part, "").strip();
    }

    /** 栏目: a part of an article, under the names that files have for it. */
    public enum Part {
        TITLE("标题", "title"),
        TITLE_EN("英文标题", "title_en"),
        QUESTION("问题", "question"),
        ANSWER("答案", "answer"),
        BASIS("依据", "basis"),
        DOCUMENTS("所需材料", "documents"),
        STEPS("办理步骤", "steps"),
        PHONES("联系电话", "phones"),
        LINKS("链接", "links"),
        MATTER("事项", "matter"),
        AREA("区域", "area"),
        REACH("公开范围", "reach"),
        FROM("生效日期", "from"),
        UNTIL("有效期至", "until");

        private final String zh;
        private final String key;

        Part(String zh, String key) {
            this.zh = zh;
            this.key = key;
        }

        public String zh() {
            return zh;
        }

        public String key() {
            return key;
        }

        /** The part that a head of a column or of a paragraph names. */
        public static java.util.Optional<Part> named(String head) {
            String name = head.strip().replaceAll("[：:*＊\\s]+$", "");
            return java.util.Arrays.stream(values())
                    .filter(part -> part.zh.equals(name) || part.key.equalsIgnoreCase(name))
                    .findFirst();
        }
    }
}
