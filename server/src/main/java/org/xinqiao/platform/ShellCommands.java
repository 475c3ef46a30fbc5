package org.xinqiao.platform;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 命令行: finds the command that was asked for. */
@Component
public class ShellCommands {

    private static final int NO_SUCH_COMMAND = 64;

    private final List<ShellCommand> commands;
    private final ApplicationEventPublisher events;

    ShellCommands(List<ShellCommand> commands, ApplicationEventPublisher events) {
        this.commands = commands;
        this.events = events;
    }

    /** Runs the command of that name; an unknown one is told with the names there are. */
    public int run(String name, List<String> arguments) {
        for (ShellCommand command : commands) {
            if (command.name().equals(name)) {
                return run(command, arguments);
            }
        }
        System.err.println("没有这个命令 / no such command: " + name);
        System.err.println("可用的 / there are: "
                + commands.stream().map(ShellCommand::name).sorted().collect(Collectors.joining(", ")));
        return NO_SUCH_COMMAND;
    }

    private int run(ShellCommand command, List<String> arguments) {
        events.publishEvent(new CommandBegins(command.name(), arguments));
        int code = command.run(arguments);
        events.publishEvent(new CommandEnded(command.name(), code));
        return code;
    }

    /** 命令开始: an operator has given a command; it begins once everybody who was told has agreed. */
    public record CommandBegins(String name, List<String> arguments) {
        public CommandBegins {
            arguments = List.copyOf(arguments);
        }
    }

    /** 命令结束. */
    public record CommandEnded(String name, int code) {}
}
