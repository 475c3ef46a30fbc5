package org.xinqiao.platform;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** 另行记录: what stays written although what it belongs to is refused: in a transaction of its own. */
@Component
public class Apart {

    private final TransactionTemplate apart;

    Apart(PlatformTransactionManager transactions) {
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public void run(Runnable what) {
        apart.executeWithoutResult(status -> what.run());
    }
}
