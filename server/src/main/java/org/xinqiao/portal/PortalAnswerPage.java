package org.xinqiao.portal;

import org.springframework.stereotype.Component;
import org.xinqiao.survey.AnswerPage;

/** 答卷页 of this house's own pages. */
@Component
class PortalAnswerPage implements AnswerPage {

    private static final String PAGE = "/portal/s/";

    private final PortalSettings settings;

    PortalAnswerPage(PortalSettings settings) {
        this.settings = settings;
    }

    @Override
    public String address(String token) {
        return settings.address() + PAGE + token;
    }
}
