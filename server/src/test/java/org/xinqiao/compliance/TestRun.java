package org.xinqiao.compliance;

import java.lang.reflect.Method;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** 一次运行: some tests, each run once, with what came of each. */
final class TestRun implements TestExecutionListener {

    /** What came of it, as a report writes it. */
    enum Result {
        PASSED,
        FAILED,
        SKIPPED,
        MISSING
    }

    /**
     * 一项测试的结果.
     *
     * @param asserted whether it failed by what it looks for: an assertion, or something it asked for that was not there
     * @param words the first of what a failed one said
     */
    record Came(Result result, boolean asserted, String words) {

        boolean passed() {
            return result == Result.PASSED;
        }
    }

    private static final Came MISSING = new Came(Result.MISSING, false, "没有这项测试 no such test");
    private static final Came UNHEARD = new Came(Result.SKIPPED, false, "没有运行 did not run");
    private static final int SHOWN = 300;

    private final Map<String, Came> came = new LinkedHashMap<>();
    /** What stopped all tests of a class. */
    private final Map<String, Throwable> stopped = new LinkedHashMap<>();

    private TestRun() {}

    /** Runs them, all in one go; each is written {@code room.ATest#method}. */
    static Map<String, Came> of(LauncherSession session, Collection<String> tests) {
        TestRun run = new TestRun();
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        Map<String, Came> all = new LinkedHashMap<>();
        boolean isAny = false;
        for (String test : tests) {
            Optional<Method> method = find(test);
            if (method.isPresent()) {
                Class<?> type = typeOf(test).orElseThrow();
                request.selectors(DiscoverySelectors.selectMethod(type, method.get()));
                isAny = true;
            }
            all.put(test, method.isPresent() ? UNHEARD : MISSING);
        }
        if (isAny) {
            session.getLauncher().execute(request.build(), run);
        }
        all.replaceAll((test, before) -> before == MISSING ? before : run.cameOf(test));
        return all;
    }

    /** The method that a row names; absent where there is none. */
    static Optional<Method> find(String test) {
        String name = test.substring(test.indexOf('#') + 1);
        return typeOf(test).stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals(name))
                .findFirst();
    }

    /** The class of a test that a row names. */
    static Optional<Class<?>> typeOf(String test) {
        try {
            String name = "org.xinqiao." + test.substring(0, test.indexOf('#'));
            return Optional.of(Class.forName(name, false, TestRun.class.getClassLoader()));
        } catch (ClassNotFoundException | StringIndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }

    private Came cameOf(String test) {
        Throwable stop = stopped.get(test.substring(0, test.indexOf('#')));
        Came own = came.getOrDefault(test, UNHEARD);
        return stop == null || own.result() == Result.FAILED ? own : failed(stop);
    }

    @Override
    public void executionSkipped(TestIdentifier id, String reason) {
        nameOf(id).ifPresent(test -> add(test, new Came(Result.SKIPPED, false, reason)));
    }

    @Override
    public void executionFinished(TestIdentifier id, TestExecutionResult result) {
        Optional<Throwable> thrown = result.getThrowable();
        boolean isFailure = result.getStatus() == TestExecutionResult.Status.FAILED;
        if (isFailure && id.getSource().orElse(null) instanceof ClassSource type) {
            stopped.put(shortened(type.getClassName()), thrown.orElseThrow());
        }
        if (!id.isTest() && !isFailure) {
            return;
        }
        Came it = switch (result.getStatus()) {
            case SUCCESSFUL -> new Came(Result.PASSED, false, "");
            case ABORTED ->
                new Came(Result.SKIPPED, false, thrown.map(TestRun::words).orElse(""));
            case FAILED -> failed(thrown.orElseThrow());
        };
        nameOf(id).ifPresent(test -> add(test, it));
    }

    /** Of several runs of one method the worst counts. */
    private void add(String test, Came it) {
        came.merge(test, it, (one, other) -> one.passed() ? other : one);
    }

    private static Came failed(Throwable thrown) {
        boolean looked = thrown instanceof NoSuchElementException
                || thrown instanceof NoSuchFileException
                || thrown instanceof NullPointerException;
        boolean isTheTests = looked && isThrownByATest(thrown);
        return new Came(Result.FAILED, thrown instanceof AssertionError || isTheTests, words(thrown));
    }

    /** Whether the first of the house that had a part in it is a test, and no code of the house itself. */
    private static boolean isThrownByATest(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> name.startsWith("org.xinqiao."))
                .findFirst()
                .filter(name -> name.replaceFirst("\\$.*", "").endsWith("Test"))
                .isPresent();
    }

    private static String words(Throwable thrown) {
        String text = String.valueOf(thrown.getMessage()).strip().replaceAll("\\s+", " ");
        String whole = thrown.getClass().getSimpleName() + ": " + text;
        return whole.length() > SHOWN ? whole.substring(0, SHOWN) + "…" : whole;
    }

    private static Optional<String> nameOf(TestIdentifier id) {
        TestSource source = id.getSource().orElse(null);
        return source instanceof MethodSource method
                ? Optional.of(shortened(method.getClassName()) + "#" + method.getMethodName())
                : Optional.empty();
    }

    private static String shortened(String className) {
        return className.replaceFirst("^org\\.xinqiao\\.", "");
    }
}
