package org.xinqiao.citizens.vault;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.xinqiao.citizens.vault.GenerationTable.Told;
import org.xinqiao.citizens.vault.KeyGeneration.State;
import org.xinqiao.platform.ShellCommand;

/** 密钥命令: shows the keys, makes new ones, and brings everything under them while the house is open. */
@Component
class KeysCommand implements ShellCommand {

    private static final String USAGE =
            "用法 / usage: bin/xinqiao keys list | new [--suite aes|sm4] | rotate [--suite aes|sm4]";

    private final KeyRings keys;
    private final KeyRotation rotation;
    private final SealedRows rows;
    private final KeySettings settings;

    KeysCommand(KeyRings keys, KeyRotation rotation, SealedRows rows, KeySettings settings) {
        this.keys = keys;
        this.rotation = rotation;
        this.rows = rows;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "keys";
    }

    @Override
    public int run(List<String> arguments) {
        try {
            return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "list" -> list();
                case "new" -> begin(suite(arguments));
                case "rotate" -> rotate(suite(arguments));
                default -> throw new IllegalArgumentException(USAGE);
            };
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    private Suite suite(List<String> arguments) {
        if (arguments.size() == 1) {
            return settings.suite();
        }
        if (arguments.size() != 3 || !arguments.get(1).equals("--suite")) {
            throw new IllegalArgumentException(USAGE);
        }
        try {
            return Suite.valueOf(arguments.get(2).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(USAGE, e);
        }
    }

    private int list() {
        List<Told> all = keys.list();
        System.out.println("代 generation · 套件 suite · 主密钥 master · 状态 state · 生成 made · 数据行 rows");
        for (Told each : all) {
            System.out.printf(
                    "%d · %s · %s · %s · %s · %d%n",
                    each.number(),
                    each.suite().title(),
                    each.master(),
                    said(each.state()),
                    each.made(),
                    rows.under(each.number()));
        }
        Set<String> unneeded = new TreeSet<>(keys.masters());
        all.stream()
                .filter(each -> each.state() != State.RETIRED)
                .map(Told::master)
                .forEach(unneeded::remove);
        if (!unneeded.isEmpty()) {
            System.out.println("数据库不再需要的主密钥（旧备份仍可能需要）/ master keys that only old backups may need: "
                    + String.join(", ", unneeded));
        }
        return 0;
    }

    private int begin(Suite suite) {
        if (!rotation.begin(suite)) {
            System.err.println("上一次轮换尚未完成，请先执行 keys rotate / a change of keys is under way: run keys rotate first");
            return 1;
        }
        return list();
    }

    private int rotate(Suite suite) {
        if (!rotation.run(suite, (done, all) -> System.out.printf("\r%d / %d", done, all))) {
            System.err.println("另一个进程正在轮换 / another process is at it");
            return 1;
        }
        System.out.println();
        return list();
    }

    private static String said(State state) {
        return switch (state) {
            case CURRENT -> "在用 current";
            case LEAVING -> "退出 leaving";
            case RETIRED -> "停用 retired";
        };
    }
}
