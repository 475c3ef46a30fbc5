package org.xinqiao.access;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.access.store.AccountTable;
import org.xinqiao.platform.ShellCommand;

/** 重置密码: gives an account a new random password and prints it, for the operator who has lost the last key. */
@Component
class PasswordCommand implements ShellCommand {

    private final AccountTable accounts;
    private final Passwords passwords;
    private final Clock clock;

    PasswordCommand(AccountTable accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "password";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1) {
            System.err.println("用法 / usage: bin/xinqiao password USERNAME");
            return 2;
        }
        String username = arguments.getFirst();
        String password = Passwords.random();
        if (!accounts.changePassword(username, passwords.hash(password), true, clock.instant())) {
            System.err.println("没有这个账号 / no such account: " + username);
            return 1;
        }
        System.out.println(password);
        return 0;
    }
}
