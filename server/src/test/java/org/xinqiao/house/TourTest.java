package org.xinqiao.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what the written pages point to")
class TourTest {

    private static final Path HOUSE = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern METHOD = Pattern.compile("`([A-Z]\\w*)#(\\w+)`");

    @Test
    void isThere() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path page : pages()) {
            wrong.addAll(missing(page, Files.readString(page)));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void isNotNothing() throws IOException {
        String tour = Files.readString(HOUSE.resolve("docs/tour/case.md"));
        assertThat(LINK.matcher(tour).results()).hasSizeGreaterThan(20);
        assertThat(METHOD.matcher(tour).results()).hasSizeGreaterThan(20);
    }

    @Test
    void isSeenToFailWhenItIsGone() throws IOException {
        String planted = """
                [this test](../../server/src/test/java/org/xinqiao/house/TourTest.java), `TourTest#pages`, `TourTest#gone`,
                [gone](gone.md), `Nowhere#pages`, [elsewhere](https://www.rfc-editor.org/rfc/rfc9457)
                """;
        assertThat(missing(HOUSE.resolve("docs/tour/planted.md"), planted))
                .containsExactly(
                        "planted.md: no file gone.md",
                        "planted.md: no method TourTest#gone",
                        "planted.md: no link to Nowhere.java");
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(HOUSE.resolve("README.md")));
        try (Stream<Path> docs = Files.walk(HOUSE.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    /** Links that lead nowhere, then methods that no linked class has. */
    private static List<String> missing(Path page, String text) throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<String, Path> classes = new HashMap<>();
        for (String link :
                LINK.matcher(text).results().map(found -> found.group(1)).toList()) {
            Path target = page.resolveSibling(link).normalize();
            if (link.contains(":")) {
                continue; // another site's page is not ours to hold
            }
            if (!Files.exists(target)) {
                wrong.add(page.getFileName() + ": no file " + link);
            } else if (link.endsWith(".java")) {
                classes.put(link.substring(link.lastIndexOf('/') + 1, link.length() - ".java".length()), target);
            }
        }
        METHOD.matcher(text).results().forEach(found -> {
            Path file = classes.get(found.group(1));
            if (file == null) {
                wrong.add(page.getFileName() + ": no link to " + found.group(1) + ".java");
            } else if (!methodsOf(file).contains(found.group(2))) {
                wrong.add(page.getFileName() + ": no method " + found.group(1) + "#" + found.group(2));
            }
        });
        return wrong;
    }

    private static Set<String> methodsOf(Path file) {
        Set<String> names = new HashSet<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, diagnostic -> {}, null, null, files.getJavaFileObjects(file));
            for (CompilationUnitTree unit : task.parse()) {
                new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                        names.add(method.getName().toString());
                        return super.visitMethod(method, null);
                    }
                }.scan(unit, null);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return names;
    }
}
