package org.xinqiao.intake.wechat;

import java.util.ArrayList;
import java.util.List;
import org.xinqiao.intake.store.WechatAccountTable.WechatAccount;
import tools.jackson.databind.json.JsonMapper;

/**
 * 回复模板: the platform's own form in which an answer is told when nobody may be written to freely any more.
 *
 * @param id the template's number at the platform; empty where there is none
 * @param number the name of its field for the case's number
 * @param text the name of its field for what is told
 */
record AnswerTemplate(String id, String number, String text) {

    static final AnswerTemplate NONE = new AnswerTemplate("", "", "");

    /** The platform refuses longer values (thing.DATA). */
    private static final int LONGEST = 20;

    static AnswerTemplate of(WechatAccount account) {
        AnswerTemplate read = JsonMapper.shared().readValue(account.template(), AnswerTemplate.class);
        return read.id() == null || read.id().isEmpty() ? NONE : read;
    }

    boolean isThere() {
        return !id.isEmpty();
    }

    List<WechatPlatform.Field> filled(String caseNumber, String answer) {
        List<WechatPlatform.Field> fields = new ArrayList<>();
        if (!number.isEmpty()) {
            fields.add(new WechatPlatform.Field(number, caseNumber));
        }
        if (!text.isEmpty()) {
            fields.add(new WechatPlatform.Field(text, shortened(answer.replaceAll("\\s+", " "))));
        }
        return fields;
    }

    private static String shortened(String text) {
        int signs = text.codePointCount(0, text.length());
        return signs <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
