// SPDX-License-Identifier: Apache-2.0
package org.banto.code;

import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Looks for code that breaks a {@link Rule}, without loading it. */
public final class CodeRules {
  private static final int API = Opcodes.ASM9;

  private final Set<String> own;
  private final SortedSet<Breach> found = new TreeSet<>();

  /**
   * Nothing was found yet.
   *
   * @param components class names of the connector's components: in their packages, and those below,
   *     all rules hold
   */
  public CodeRules(Collection<String> components) {
    this.own = new TreeSet<>();
    components.forEach(c -> own.add(c.substring(0, Math.max(0, c.lastIndexOf('.')))));
  }

  /**
   * Looks into a class file.
   *
   * @throws IllegalArgumentException when it is none
   */
  public void read(byte[] code) {
    ClassReader reader;
    try {
      reader = new ClassReader(code);
      String name = reader.getClassName().replace('/', '.');
      reader.accept(new Looking(name), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("no class file", e);
    }
  }

  /** What was found. */
  public SortedSet<Breach> found() {
    return found;
  }

  private boolean own(String name) {
    int dot = name.lastIndexOf('.');
    String of = dot < 0 ? "" : name.substring(0, dot);
    return own.stream().anyMatch(p -> of.equals(p) || of.startsWith(p + "."));
  }

  private void look(String where, String owner, String member) {
    String type = owner.replace('/', '.');
    for (Rule rule : Rule.values()) {
      if ((rule == Rule.ENDS_THE_HOUSE || own(where)) && rule.broken(type, member)) {
        found.add(new Breach(rule, where, type + "." + member));
      }
    }
  }

  private final class Looking extends ClassVisitor {
    private final String where;

    Looking(String where) {
      super(API);
      this.where = where;
    }

    @Override
    public void visit(
        int version, int access, String name, String sign, String above, String[] interfaces) {
      if (above != null) {
        look(where, above, "<init>");
      }
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String sign, String[] exceptions) {
      return new MethodVisitor(API) {
        @Override
        public void visitMethodInsn(
            int opcode, String owner, String member, String type, boolean ofInterface) {
          look(where, owner, member);
        }

        @Override
        public void visitInvokeDynamicInsn(
            String member, String type, Handle bootstrap, Object... arguments) {
          for (Object argument : arguments) {
            if (argument instanceof Handle handle) {
              look(where, handle.getOwner(), handle.getName());
            }
          }
        }
      };
    }
  }
}
