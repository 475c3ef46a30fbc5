package org.xinqiao.bench.hanyu;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinqiao.engines.hanyu.Normaliser;
import org.xinqiao.engines.hanyu.index.Entry;

/**
 * 问题: with the document it was made from, and the words that answer it, without marks.
 *
 * @param said empty where they are so short that any document may happen to say them
 */
record Asked(String question, String document, String said) {

    private static final Pattern QUOTED = Pattern.compile("'text': ['\"](.*)['\"], 'span'", Pattern.DOTALL);
    private static final int SHORTEST = 4;

    static Asked of(Map<String, String> row) {
        String answer = Table.get(row, "answer");
        Matcher quoted = QUOTED.matcher(answer);
        String said = Normaliser.bare(quoted.find() ? quoted.group(1) : answer);
        return new Asked(Table.get(row, "question"), Table.get(row, "docid"), said.length() < SHORTEST ? "" : said);
    }

    /** Whether it is the very document. */
    boolean isFrom(Entry found) {
        return found.id().equals(document);
    }

    /** Whether it is that one, or says the answer word for word: one paper often stands there twice. */
    boolean isAnsweredBy(Entry found) {
        return isFrom(found)
                || !said.isEmpty()
                        && Normaliser.bare(found.title() + found.body()).contains(said);
    }
}
