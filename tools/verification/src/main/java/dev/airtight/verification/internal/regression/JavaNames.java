package dev.airtight.verification.internal.regression;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Types and literals as Java source has them, for code in one package. */
final class JavaNames {
  private final ClassPath classPath;
  private final String packageName;

  /**
   * @param packageName the internal name of the package that the code is in
   */
  JavaNames(ClassPath classPath, String packageName) {
    this.classPath = classPath;
    this.packageName = packageName;
  }

  /**
   * The name of a class.
   *
   * @param name internal name
   * @throws InexpressibleException if code of the package cannot name it
   */
  String ofClass(String name) throws InexpressibleException {
    if (!(classPath.find(name) instanceof ClassLookup.Found found)) {
      return name.replace('/', '.');
    }
    JavaClass named = found.javaClass();
    if (named.isPrivate() || (!named.isPublic() && !named.packageName().equals(packageName))) {
      throw new InexpressibleException(named.javaName() + " is not accessible");
    }
    if (named.outerClass().isEmpty()) {
      if (named.isInner()) {
        throw new InexpressibleException(named.javaName() + " has no name outside of its method");
      }
      return name.replace('/', '.');
    }
    String outer = named.outerClass().get();
    return ofClass(outer) + "." + name.substring(outer.length() + 1);
  }

  String of(JavaType type) throws InexpressibleException {
    if (type instanceof JavaType.Primitive primitive) {
      return primitive.erasure().javaName();
    } else if (type instanceof JavaType.ArrayOf array) {
      return of(array.element()) + "[]";
    }
    JavaType.Of named = (JavaType.Of) type;
    StringBuilder text = new StringBuilder(ofClass(named.name()));
    for (int i = 0; i < named.arguments().size(); i++) {
      text.append(i == 0 ? "<" : ", ").append(of(named.arguments().get(i)));
    }
    return text.append(named.arguments().isEmpty() ? "" : ">").toString();
  }

  String of(TypeDescriptor type) throws InexpressibleException {
    return of(JavaType.of(type));
  }

  /** A string literal (JLS 3.10.5) that holds on one line, in ASCII. */
  static String literal(String text) {
    return text.chars()
        .mapToObj(unit -> escaped((char) unit, '"'))
        .collect(Collectors.joining("", "\"", "\""));
  }

  /** A character literal (JLS 3.10.4). */
  static String literal(char unit) {
    return "'" + escaped(unit, '\'') + "'";
  }

  private static String escaped(char unit, char quote) {
    return switch (unit) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\\' -> "\\\\";
      default ->
          unit == quote
              ? "\\" + unit
              : unit >= ' ' && unit < 0x7f
                  ? String.valueOf(unit)
                  : String.format("\\u%04x", (int) unit);
    };
  }

  /** A name for a variable, made of another name. */
  static String variable(String name) {
    String legal =
        IntStream.range(0, name.length())
            .mapToObj(name::charAt)
            .filter(Character::isJavaIdentifierPart)
            .map(String::valueOf)
            .collect(Collectors.joining());
    boolean isLegal =
        !legal.isEmpty()
            && Character.isJavaIdentifierStart(legal.charAt(0))
            && !javax.lang.model.SourceVersion.isKeyword(legal)
            && !legal.equals("_");
    return isLegal ? legal : "the" + legal;
  }
}
