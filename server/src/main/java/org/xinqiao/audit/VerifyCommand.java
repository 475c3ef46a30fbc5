package org.xinqiao.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.xinqiao.audit.model.DailyRoot;
import org.xinqiao.audit.model.Finding;
import org.xinqiao.platform.ShellCommand;

/** 核对命令: {@code bin/xinqiao audit verify [--roots FILE]}; the file holds roots as they were published. */
@Component
class VerifyCommand implements ShellCommand {

    private static final int WRONG_USE = 64;
    private static final double NANOS = 1e9;

    private final Sealer sealer;
    private final Verification verification;

    VerifyCommand(Sealer sealer, Verification verification) {
        this.sealer = sealer;
        this.verification = verification;
    }

    @Override
    public String name() {
        return "audit verify";
    }

    @Override
    public int run(List<String> arguments) {
        boolean isNamed = arguments.size() == 2 && arguments.getFirst().equals("--roots");
        if (!arguments.isEmpty() && !isNamed) {
            System.err.println("用法 / usage: bin/xinqiao audit verify [--roots FILE]");
            return WRONG_USE;
        }
        Path file = isNamed ? Path.of(arguments.getLast()) : sealer.rootFile();
        if (isNamed && !Files.isReadable(file)) {
            System.err.println("读不了 / cannot be read: " + file);
            return WRONG_USE;
        }
        sealer.seal();
        long began = System.nanoTime();
        AtomicLong looked = new AtomicLong();
        Verification.Report report = verification.run(published(file), looked::addAndGet);
        double seconds = (System.nanoTime() - began) / NANOS;
        report.found().forEach(VerifyCommand::tell);
        if (report.findings() > report.found().size()) {
            System.out.println("… 共 in all " + report.findings());
        }
        System.out.printf(
                "审计记录 rows %,d · 区块 blocks %,d · 经过 story lines %,d · %.1f s · %,.0f /s%n",
                report.rows(), report.blocks(), report.lines(), seconds, (report.rows() + report.lines()) / seconds);
        System.out.println(report.isWhole() ? "完好 whole" : "有 " + report.findings() + " 处不符 findings");
        return report.isWhole() ? 0 : 1;
    }

    private static void tell(Finding finding) {
        System.out.println(finding);
    }

    /** The roots that stand in a file; none when there is no such file. */
    static List<DailyRoot> published(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .flatMap(line -> DailyRoot.in(line).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
