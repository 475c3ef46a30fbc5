package org.xinqiao.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("every source file")
class SizeTest {

    private static final int LINES_A_FILE = 400;
    private static final int LINES_A_METHOD = 60;
    private static final List<String> ROOTS =
            List.of("engines", "schema", "server", "bench", "demo", "web/src", "web/test", "e2e", "conformance");

    @Test
    void isShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources(".java", ".vue", ".ts")) {
            long lines = Files.readAllLines(file).size();
            if (lines > LINES_A_FILE) {
                tooLong.add(file + ": " + lines + " lines");
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void hasShortMethods() throws IOException {
        List<Source> sources = new ArrayList<>();
        for (Path file : sources(".java")) {
            sources.add(new Source(file.toString(), Files.readString(file)));
        }
        assertThat(sources).hasSizeGreaterThan(100);
        assertThat(longMethods(sources)).isEmpty();
    }

    @Test
    void isSeenToFailWithALongMethod() throws IOException {
        String body = "    int x;\n".repeat(LINES_A_METHOD);
        List<Source> planted =
                List.of(new Source("Planted.java", "class Planted {\n  void m() {\n" + body + "  }\n}\n"));
        assertThat(longMethods(planted)).containsExactly("Planted.java: m has 62 lines");
    }

    @Test
    void belongsToAPackageThatDeniesNulls() throws IOException {
        List<Path> without = new ArrayList<>();
        for (Path file : sources(".java")) {
            Path info = file.resolveSibling("package-info.java");
            boolean main = file.toString().contains("/src/main/java/");
            if (main && !(Files.exists(info) && Files.readString(info).contains("NullMarked"))) {
                without.add(info);
            }
        }
        assertThat(without).isEmpty();
    }

    /** On the tests' class path it would hide the room's own, and with it the borders the room declares. */
    @Test
    void ofATestLeavesTheRoomsPackageInfoAlone() throws IOException {
        assertThat(sources("package-info.java"))
                .filteredOn(file -> file.toString().contains("/src/test/java/"))
                .filteredOn(
                        file -> Files.exists(Path.of(file.toString().replace("/src/test/java/", "/src/main/java/"))))
                .isEmpty();
    }

    private static List<Path> sources(String... endings) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String root : ROOTS) {
            Path folder = Path.of("..").resolve(root);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> isSource(file, endings)).sorted().forEach(found::add);
                }
            }
        }
        return found;
    }

    private static boolean isSource(Path file, String... endings) {
        String path = file.toString();
        return !path.contains("/target/")
                && !path.contains("/node_modules/")
                && Stream.of(endings).anyMatch(path::endsWith);
    }

    /** A file in memory, under the name it has on disk. */
    private static final class Source extends SimpleJavaFileObject {

        private final String content;

        Source(String path, String content) {
            super(URI.create("source:///" + path.replace("../", "")), JavaFileObject.Kind.SOURCE);
            this.content = content;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }
    }

    private static List<String> longMethods(List<Source> sources) throws IOException {
        JavacTask task = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, diagnostic -> {}, null, null, sources);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<String> found = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            new TreePathScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                    LineMap lines = unit.getLineMap();
                    long first = lines.getLineNumber(positions.getStartPosition(unit, method));
                    long last = lines.getLineNumber(positions.getEndPosition(unit, method));
                    if (last - first + 1 > LINES_A_METHOD) {
                        found.add(unit.getSourceFile().toUri().getPath().substring(1) + ": " + method.getName()
                                + " has " + (last - first + 1) + " lines");
                    }
                    return super.visitMethod(method, nothing);
                }
            }.scan(unit, null);
        }
        return found;
    }
}
