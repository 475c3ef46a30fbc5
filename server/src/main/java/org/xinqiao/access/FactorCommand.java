package org.xinqiao.access;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.audit.Who;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.ShellCommand;

/** 重置第二因素: at the machine, for an administrator whom no other one is left to help. */
@Component
class FactorCommand implements ShellCommand {

    private final Accounts accounts;
    private final Factors factors;

    FactorCommand(Accounts accounts, Factors factors) {
        this.accounts = accounts;
        this.factors = factors;
    }

    @Override
    public String name() {
        return "factor-reset";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1) {
            System.err.println("用法 / usage: bin/xinqiao factor-reset USERNAME");
            return 2;
        }
        Optional<Account> account = accounts.find(arguments.getFirst());
        if (account.isEmpty()) {
            System.err.println("没有这个账号 / no such account: " + arguments.getFirst());
            return 1;
        }
        try {
            factors.reset(account.get(), Who.operator(), "at the machine");
        } catch (ProblemFound none) {
            System.err.println(none.problem().zh() + " / " + none.problem().en());
            return 1;
        }
        return 0;
    }
}
