// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Handle;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds what is said in Japanese alone: a Japanese constant between the {@code new} of an exception and
 * its constructor, where no {@code new Text} takes it; and one that {@code Text.same} takes, which is
 * for names and for what a far side said. Read from the bytes, in the order in which the compiler
 * writes an expression.
 */
final class JapaneseAlone extends ClassVisitor {
  private static final int API = Opcodes.ASM9;
  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

  private final Set<String> found = new TreeSet<>();
  private String name = "";

  private JapaneseAlone() {
    super(API);
  }

  /** Where a class does so, by class and exception, or by class and {@code Text.same}. */
  static Set<String> in(byte[] type) {
    JapaneseAlone all = new JapaneseAlone();
    new ClassReader(type).accept(all, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return all.found;
  }

  @Override
  public void visit(
      int version, int access, String named, String generic, String above, String[] interfaces) {
    name = named.replace('/', '.');
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String method, String type, String generic, String[] failures) {
    return new Expressions();
  }

  /** What is being made, the innermost first. */
  private final class Expressions extends MethodVisitor {
    private final Deque<Made> making = new ArrayDeque<>();
    private boolean japanese;

    Expressions() {
      super(API);
    }

    @Override
    public void visitTypeInsn(int code, String type) {
      if (code == Opcodes.NEW) {
        making.push(new Made(type));
      }
    }

    @Override
    public void visitLdcInsn(Object constant) {
      japanese = false;
      hear(constant);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String called, String type, Handle bootstrap, Object... arguments) {
      japanese = false;
      for (Object argument : arguments) {
        hear(argument);
      }
    }

    private void hear(Object constant) {
      if (constant instanceof String words && JAPANESE.matcher(words).find()) {
        japanese = true;
        if (!making.isEmpty()) {
          making.peek().japanese = true;
        }
      }
    }

    @Override
    public void visitMethodInsn(
        int code, String owner, String called, String type, boolean ofInterface) {
      if (japanese && called.equals("same") && owner.matches(".*[/$]Text")) {
        found.add(name + ": Text.same");
      }
      japanese = false;
      boolean ends =
          code == Opcodes.INVOKESPECIAL
              && called.equals("<init>")
              && !making.isEmpty()
              && making.peek().type.equals(owner);
      if (ends) {
        Made made = making.pop();
        String simple = made.type.substring(made.type.lastIndexOf('/') + 1);
        if (made.japanese && simple.endsWith("Exception")) {
          found.add(name + ": " + simple);
        }
      }
    }
  }

  private static final class Made {
    final String type;
    boolean japanese;

    Made(String type) {
      this.type = type;
    }
  }
}
