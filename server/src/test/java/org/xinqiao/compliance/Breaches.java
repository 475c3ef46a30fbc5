package org.xinqiao.compliance;

import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 破坏开关: puts a switch at the head of every method that a clause names. As long as none is thrown the house is what it is; with
 * one thrown that method answers as the breach says, in the same process, on the same database. Begins with the process, as its
 * agent ({@code -javaagent}), before any class of the house is loaded.
 */
public final class Breaches {

    private static volatile @Nullable String open;

    private Breaches() {}

    /** Called by the JVM before {@code main}. */
    public static void premain(@Nullable String arguments, Instrumentation machine) {
        List<Breach> all = Clauses.all().stream()
                .flatMap(clause -> clause.breach().stream())
                .map(Breach::parse)
                .distinct()
                .toList();
        machine.addTransformer(new Switches(all));
    }

    /** Asked by every method that has a switch. */
    public static boolean isOpen(String breach) {
        return breach.equals(open);
    }

    /** Throws the switch of one breach; null puts all back. */
    static void open(@Nullable String breach) {
        open = breach;
    }

    /** The class with switches in it. */
    static byte[] switched(byte[] original, List<Breach> breaches, @Nullable ClassLoader loader) {
        ClassHierarchyResolver types = loader == null
                ? ClassHierarchyResolver.defaultResolver()
                : ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver());
        ClassFile file = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(types));
        Map<String, List<Breach>> byMethod = breaches.stream().collect(Collectors.groupingBy(Breach::method));
        ClassTransform transform = (builder, element) -> {
            List<Breach> here = of(element, byMethod);
            if (here.isEmpty()) {
                builder.with(element);
            } else {
                MethodModel method = (MethodModel) element;
                builder.transformMethod(method, MethodTransform.transformingCode(new SwitchAtHead(method, here)));
            }
        };
        return file.transformClass(file.parse(original), transform);
    }

    private static List<Breach> of(ClassElement element, Map<String, List<Breach>> byMethod) {
        return element instanceof MethodModel method && method.code().isPresent()
                ? byMethod.getOrDefault(method.methodName().stringValue(), List.of())
                : List.of();
    }

    /** 装开关: in the classes that some clause names, as they are loaded. */
    private static final class Switches implements ClassFileTransformer {

        private final Map<String, List<Breach>> byClass;

        Switches(List<Breach> all) {
            this.byClass = all.stream().collect(Collectors.groupingBy(Breach::internalName));
        }

        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                String name,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain,
                byte[] bytes) {
            List<Breach> here = byClass.get(name);
            return here == null ? null : switched(bytes, here, loader);
        }
    }
}
