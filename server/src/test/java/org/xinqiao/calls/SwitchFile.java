package org.xinqiao.calls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** 交换机设置: the seats that {@code switch/switch.conf} makes. */
final class SwitchFile {

    private SwitchFile() {}

    static Set<String> seats(String device) throws IOException {
        String beginning = device + " = ";
        return Files.readAllLines(Path.of("../switch/switch.conf")).stream()
                .filter(line -> line.startsWith(beginning))
                .flatMap(
                        line -> Arrays.stream(line.substring(beginning.length()).split(" ")))
                .collect(Collectors.toSet());
    }
}
