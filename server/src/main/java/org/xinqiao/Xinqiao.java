package org.xinqiao;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinqiao.platform.ShellCommands;

/** 心桥: the application. */
@SpringBootApplication
public class Xinqiao {

    private static final String COMMAND = "--xinqiao.command=";

    /**
     * Starts the server, or runs one command and ends. Every setting may be given as an argument, an environment
     * variable or in a file; what follows {@code --xinqiao.command=NAME} belongs to the command.
     */
    public static void main(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith(COMMAND)) {
                String name = args[i].substring(COMMAND.length());
                List<String> rest = List.of(args).subList(i + 1, args.length);
                System.exit(command(name, Arrays.copyOf(args, i + 1), rest));
            }
        }
        SpringApplication.run(Xinqiao.class, args);
    }

    private static int command(String name, String[] settings, List<String> arguments) {
        SpringApplication application = new SpringApplication(Xinqiao.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setAdditionalProfiles("command");
        try (ConfigurableApplicationContext context = application.run(settings)) {
            return context.getBean(ShellCommands.class).run(name, arguments);
        }
    }
}
