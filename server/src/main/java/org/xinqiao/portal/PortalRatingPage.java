package org.xinqiao.portal;

import org.springframework.stereotype.Component;
import org.xinqiao.callback.RatingPage;

/** 评价页 of this house's own pages. */
@Component
class PortalRatingPage implements RatingPage {

    private static final String PAGE = "/portal/r/";

    private final PortalSettings settings;

    PortalRatingPage(PortalSettings settings) {
        this.settings = settings;
    }

    @Override
    public String address(String token) {
        return settings.address() + PAGE + token;
    }
}
