package dev.airtight.paths.step;

import dev.airtight.paths.code.classfile.ClassOrigin;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.code.lookup.Replacements;
import dev.airtight.paths.state.StandInNames;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Methods that a stand-in does not declare, and so inherits. Only those may run that mean in it
 * what they mean in the class that it stands for.
 */
public final class InheritedMethods {

  /**
   * What LinkedHashMap declares and its stand-in has from that of HashMap, which knows whether
   * entries are iterated as they were put.
   */
  private static final Set<String> OF_LINKED =
      Set.of(
          "java/util/LinkedHashMap.clear()V",
          "java/util/LinkedHashMap.containsValue(Ljava/lang/Object;)Z",
          "java/util/LinkedHashMap.entrySet()Ljava/util/Set;",
          "java/util/LinkedHashMap.forEach(Ljava/util/function/BiConsumer;)V",
          "java/util/LinkedHashMap.get(Ljava/lang/Object;)Ljava/lang/Object;",
          "java/util/LinkedHashMap.getOrDefault"
              + "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;",
          "java/util/LinkedHashMap.keySet()Ljava/util/Set;",
          "java/util/LinkedHashMap.replaceAll(Ljava/util/function/BiFunction;)V",
          "java/util/LinkedHashMap.values()Ljava/util/Collection;");

  private final Hierarchy hierarchy;

  public InheritedMethods(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** Why a method must not run on objects of a class; null where it may. */
  public @Nullable String objection(String receiver, JavaMethod method) {
    if (receiver.startsWith("[")
        || method.isPrivate()
        || method.isStatic()
        || method.isConstructor()) {
      return null;
    }
    JavaClass declaring = hierarchy.classPath().load(method.owner());
    if (!declaring.isPlatform()) {
      return null;
    }
    Replacements replacements = hierarchy.replacements();
    JavaClass nearest = replacements.nearest(receiver);
    if (nearest != null) {
      return isOwn(nearest, declaring) || isAlike(nearest, method)
          ? null
          : said(nearest.javaName(), method);
    }
    return declaring.origin() == ClassOrigin.PLATFORM
            && hierarchy.isSubclass(receiver, StandInNames.OF_CALLER)
            && !CallerMethods.ALIKE.contains(method.name() + method.descriptor().text())
        ? said("a collection of a caller", method)
        : null;
  }

  /**
   * Whether the stand-in itself says what a method does, or a part of it that replaces nothing, or
   * something that a class below it is, too.
   */
  private boolean isOwn(JavaClass nearest, JavaClass declaring) {
    return declaring == nearest
        || !hierarchy.isSubclass(nearest.name(), declaring.name())
        || (declaring.origin() == ClassOrigin.OVERLAY
            && !hierarchy.replacements().replaces(declaring));
  }

  private boolean isAlike(JavaClass nearest, JavaMethod method) {
    return hierarchy.replacements().inheritsAlike(nearest, method)
        || OF_LINKED.contains(nearest.name() + "." + method.name() + method.descriptor().text());
  }

  private static String said(String owner, JavaMethod method) {
    return "the method " + method.name() + " that " + owner + " has is not modelled";
  }
}
