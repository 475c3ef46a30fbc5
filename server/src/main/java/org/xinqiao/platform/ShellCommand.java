package org.xinqiao.platform;

import java.util.List;

/**
 * 命令: a job an operator starts from the shell, for example {@code bin/xinqiao import FILE}. One bean each; it runs in a
 * process of its own, on the same database, without a web server and without recurring jobs.
 */
public interface ShellCommand {

    /** The word after {@code bin/xinqiao}; words of a group are joined by a blank, as in {@code "audit verify"}. */
    String name();

    /**
     * Does the job, with results on standard output and complaints on standard error.
     *
     * @param arguments what followed the name
     * @return the exit code: 0 when all is well
     */
    int run(List<String> arguments);
}
