package org.xinqiao.access;

import java.util.List;

/** 服务账号: a partner's system, with its keys. */
public record ServiceAccount(AccountLine account, List<ServiceKey> keys) {

    public ServiceAccount {
        keys = List.copyOf(keys);
    }
}
