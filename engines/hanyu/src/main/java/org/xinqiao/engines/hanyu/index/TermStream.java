package org.xinqiao.engines.hanyu.index;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Hands terms to the index as they are. */
final class TermStream extends TokenStream {

    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private final List<Terms.Term> terms;
    private Iterator<Terms.Term> rest;

    TermStream(List<Terms.Term> terms) {
        this.terms = terms;
        rest = terms.iterator();
    }

    @Override
    public void reset() {
        rest = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) {
            return false;
        }
        clearAttributes();
        text.append(rest.next().text());
        return true;
    }
}
