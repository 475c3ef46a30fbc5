package org.xinqiao.compliance;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Map;

/** 开关: before anything else, a method asks whether it is to answer as a breach says. */
final class SwitchAtHead implements CodeTransform {

    private static final ClassDesc BREACHES = ClassDesc.of(Breaches.class.getName());
    private static final MethodTypeDesc ASKED = MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_String);

    /** Interfaces have {@code of()}, optionals {@code empty()}. */
    private static final Map<String, String> EMPTY = Map.of(
            "java.util.List", "of",
            "java.util.Set", "of",
            "java.util.Map", "of",
            "java.util.Optional", "empty");

    private final MethodModel method;
    private final List<Breach> breaches;

    SwitchAtHead(MethodModel method, List<Breach> breaches) {
        this.method = method;
        this.breaches = breaches;
    }

    @Override
    public void atStart(CodeBuilder code) {
        for (Breach breach : breaches) {
            code.ldc(breach.toString())
                    .invokestatic(BREACHES, "isOpen", ASKED)
                    .ifThen(then -> answer(then, breach.answer()));
        }
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        code.with(element);
    }

    private void answer(CodeBuilder code, String answer) {
        ClassDesc type = method.methodTypeSymbol().returnType();
        TypeKind kind = TypeKind.from(type);
        switch (answer) {
            case "skip" -> code.return_();
            case "null" -> code.aconst_null().areturn();
            case "true" -> code.iconst_1().ireturn();
            case "false" -> code.iconst_0().ireturn();
            case "empty" -> empty(code, type);
            default -> {
                if (answer.matches("arg\\d")) {
                    int number = answer.charAt(3) - '1';
                    ClassDesc given = method.methodTypeSymbol().parameterType(number);
                    code.loadLocal(TypeKind.from(given), code.parameterSlot(number))
                            .return_(kind);
                } else if (kind == TypeKind.INT) {
                    code.loadConstant(Integer.parseInt(answer)).ireturn();
                } else if (kind == TypeKind.LONG) {
                    code.loadConstant(Long.parseLong(answer)).lreturn();
                } else if (type.equals(ConstantDescs.CD_String) || type.equals(ConstantDescs.CD_Object)) {
                    code.ldc(answer).areturn();
                } else if (answer.matches("[A-Z_]+")) {
                    code.getstatic(type, answer, type).areturn();
                } else {
                    code.ldc(answer)
                            .invokestatic(type, "parse", MethodTypeDesc.of(type, ConstantDescs.CD_String))
                            .areturn();
                }
            }
        }
    }

    private static void empty(CodeBuilder code, ClassDesc type) {
        if (type.equals(ConstantDescs.CD_String)) {
            code.ldc("").areturn();
            return;
        }
        String name = type.packageName() + "." + type.displayName();
        String maker = EMPTY.get(name);
        if (maker == null) {
            throw new IllegalArgumentException("nothing is an empty " + name);
        }
        code.invokestatic(type, maker, MethodTypeDesc.of(type), !"empty".equals(maker))
                .areturn();
    }
}
