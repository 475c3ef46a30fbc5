package org.xinqiao.intake.open311;

import org.springframework.stereotype.Component;
import org.xinqiao.intake.WayBack;

/** Open311 回复: an answer is there as an update as soon as it is on record; partners come and fetch it. */
@Component
class Open311WayBack implements WayBack {

    @Override
    public boolean leadsTo(String source) {
        return source.startsWith(BroughtRequests.SOURCE);
    }

    @Override
    public void send(Outgoing answer) {
        // nothing travels: GET servicerequestupdates tells it
    }
}
