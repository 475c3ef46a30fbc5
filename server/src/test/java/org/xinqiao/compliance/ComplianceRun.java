package org.xinqiao.compliance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * 合规运行: what {@code bin/xinqiao compliance} does. All tests once; then, clause by clause, its tests once more, and at once again
 * with the clause broken: then one of them must fail.
 */
public final class ComplianceRun {

    private final PrintStream said;
    private final LauncherSession session;
    private final List<Clause> clauses;

    private ComplianceRun(PrintStream said, LauncherSession session) {
        this.said = said;
        this.session = session;
        String only = System.getProperty("xinqiao.compliance.only", "");
        this.clauses = Clauses.all().stream()
                .filter(clause -> only.isEmpty() || List.of(only.split(",")).contains(clause.id()))
                .toList();
    }

    /** @param args the folder for the report; the commit; {@code json} to print the report as JSON, else {@code table} */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        PrintStream out = System.out;
        PrintStream said = System.err;
        ComplianceReport report;
        try (PrintStream log = new PrintStream(
                        Files.newOutputStream(folder.resolve("run.log")), true, StandardCharsets.UTF_8);
                LauncherSession session = LauncherFactory.openSession()) {
            System.setOut(log);
            System.setErr(log);
            report = new ComplianceRun(said, session).report(args[1]);
        }
        JsonMapper json = JsonMapper.builder().build();
        Files.writeString(folder.resolve("report.json"), json.writeValueAsString(report) + "\n");
        Files.writeString(folder.resolve("report.html"), new ReportAsPage(report).html());
        if ("json".equals(args[2])) {
            out.println(json.writeValueAsString(report));
        } else {
            out.print(new ReportAsText(report).table());
        }
        out.flush();
        // servers of the tests leave threads behind
        System.exit(0);
    }

    private ComplianceReport report(String commit) throws IOException {
        Instant begun = Instant.now();
        Set<String> tests = new LinkedHashSet<>();
        clauses.forEach(clause -> tests.addAll(clause.tests()));
        say("%d 个条款，%d 项测试：第一次运行… %1$d clauses, %2$d tests: first run …", clauses.size(), tests.size());
        Map<String, TestRun.Came> first = TestRun.of(session, tests);
        say("逐条破坏，看测试是否失败… breaking each clause to see a test fail …");
        Map<String, Boolean> seen = new LinkedHashMap<>();
        for (Clause clause : clauses) {
            if (!clause.breach().isEmpty() && allPassed(clause, first)) {
                seen.put(clause.id(), clause.breach().stream().allMatch(breach -> isSeen(clause, breach)));
            }
        }
        List<ComplianceReport.Row> rows = clauses.stream()
                .map(clause -> row(clause, first, seen.getOrDefault(clause.id(), false)))
                .toList();
        List<ComplianceReport.Law> laws = Clauses.laws().stream()
                .map(law -> new ComplianceReport.Law(
                        law.number(), law.name().zh(), law.name().en()))
                .toList();
        Instant ended = Instant.now();
        String fingerprint = Fingerprint.ofThisProgram().orElse("");
        return ComplianceReport.of(
                ended, commit, fingerprint, Duration.between(begun, ended).toSeconds(), laws, rows);
    }

    private static boolean allPassed(Clause clause, Map<String, TestRun.Came> came) {
        return !clause.tests().isEmpty()
                && clause.tests().stream().allMatch(test -> of(test, came).passed());
    }

    private static TestRun.Came of(String test, Map<String, TestRun.Came> came) {
        return Objects.requireNonNull(came.get(test), test);
    }

    /**
     * Whether one of the clause's tests says that it is broken, by what it looks for. All of them must have passed just before, so
     * that nothing an earlier breach left behind is taken for this one.
     */
    private boolean isSeen(Clause clause, String breach) {
        Map<String, TestRun.Came> before = TestRun.of(session, clause.tests());
        if (!allPassed(clause, before)) {
            say("  %s：再次运行没有通过 did not pass a second time: %s", clause.id(), before);
            return false;
        }
        Breaches.open(Breach.parse(breach).toString());
        try {
            Map<String, TestRun.Came> came = TestRun.of(session, clause.tests());
            boolean isSeen = came.values().stream().anyMatch(TestRun.Came::asserted);
            if (!isSeen) {
                say("  %s：破坏未被发现 the breach was not seen: %s → %s", clause.id(), breach, came);
            }
            return isSeen;
        } finally {
            Breaches.open(null);
        }
    }

    private static ComplianceReport.Row row(Clause clause, Map<String, TestRun.Came> came, boolean seen) {
        List<ComplianceReport.Tried> tried =
                clause.tests().stream().map(test -> tried(test, of(test, came))).toList();
        boolean isHeld = seen && tried.stream().allMatch(test -> "passed".equals(test.result()));
        ComplianceReport.Status status = switch (clause.holder()) {
            case ORGANISATION -> ComplianceReport.Status.ORGANISATION;
            case SOFTWARE -> isHeld ? ComplianceReport.Status.GREEN : ComplianceReport.Status.RED;
        };
        return new ComplianceReport.Row(
                clause.id(),
                clause.law(),
                clause.place(),
                clause.demand().zh(),
                clause.demand().en(),
                status,
                tried,
                String.join(" ", clause.breach()),
                seen,
                clause.note().zh(),
                clause.note().en());
    }

    private static ComplianceReport.Tried tried(String test, TestRun.Came came) {
        return new ComplianceReport.Tried(test, came.result().name().toLowerCase(Locale.ROOT), came.words());
    }

    private void say(String words, Object... values) {
        said.printf("\033[36m▸\033[0m " + words + "%n", values);
    }
}
