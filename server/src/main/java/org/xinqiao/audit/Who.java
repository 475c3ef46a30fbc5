package org.xinqiao.audit;

/**
 * 行为人: who did it.
 *
 * @param account the account; 0 for the system, an operator at the shell, and people not signed in
 * @param name the name as it is now, for later readers
 */
public record Who(long account, String name) {

    /** 系统: a clock, a job, the house itself. */
    public static final Who SYSTEM = new Who(0, "系统");

    /** 未登录: somebody at the gate. */
    public static final Who NOBODY = new Who(0, "未登录");

    /** 操作员: whoever runs a command at the shell, by the name the machine knows them by. */
    public static Who operator() {
        return new Who(0, "操作员 " + System.getProperty("user.name"));
    }
}
