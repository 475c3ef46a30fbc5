package org.xinqiao.platform;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 命令行: finds the command that was asked for. */
@Component
public class ShellCommands {

    private static final int NO_SUCH_COMMAND = 64;

    private final List<ShellCommand> commands;

    ShellCommands(List<ShellCommand> commands) {
        this.commands = commands;
    }

    /** Runs the command of that name; an unknown one is told with the names there are. */
    public int run(String name, List<String> arguments) {
        for (ShellCommand command : commands) {
            if (command.name().equals(name)) {
                return command.run(arguments);
            }
        }
        System.err.println("没有这个命令 / no such command: " + name);
        System.err.println("可用的 / there are: "
                + commands.stream().map(ShellCommand::name).sorted().collect(Collectors.joining(", ")));
        return NO_SUCH_COMMAND;
    }
}
