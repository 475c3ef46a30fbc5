package org.xinqiao.portal;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.intake.WayBack;

/** 网上回复: an answer stands on the page of the case as soon as it is on record; a message says that it is there. */
@Component
class PortalWayBack implements WayBack {

    private final CitizenCases cases;
    private final CaseMessages messages;

    PortalWayBack(CitizenCases cases, CaseMessages messages) {
        this.cases = cases;
        this.messages = messages;
    }

    @Override
    public boolean leadsTo(String source) {
        return source.equals(PortalLetters.SOURCE);
    }

    @Override
    public void send(Outgoing answer) throws NotSent {
        Case it = caseOf(answer).orElseThrow(() -> NotSent.ever("来信人的信息已删除，无法回复。"));
        messages.written(it, answer.message());
    }

    private Optional<Case> caseOf(Outgoing answer) {
        String key = Objects.requireNonNullElse(answer.threadKey(), "");
        return key.matches("\\d{1,18}") ? cases.find(new CaseId(Long.parseLong(key))) : Optional.empty();
    }
}
