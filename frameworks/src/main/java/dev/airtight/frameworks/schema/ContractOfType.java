package dev.airtight.frameworks.schema;

import dev.airtight.core.check.CheckResult;
import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Type;
import dev.airtight.paths.ask.OutputType;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaField;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.SignatureParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes what the schema of a Java type allows as the text of a contract. Everything that a schema
 * may say besides is not followed: then there is no contract.
 */
public final class ContractOfType {
  private static final String ROOT = "Answer";
  private static final String OR_NULL = " | null";
  private static final Set<String> LISTS =
      Set.of("java/util/List", "java/util/Collection", "java/util/Set", "java/util/ArrayList");
  private static final Set<String> INTEGERS =
      Set.of(
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Short",
          "java/lang/Byte",
          "java/math/BigInteger");
  private static final Set<String> NUMBERS =
      Set.of("java/lang/Float", "java/lang/Double", "java/math/BigDecimal");

  private final ClassPath classPath;
  private final SchemaDialect dialect;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final StringBuilder declarations = new StringBuilder();

  private ContractOfType(ClassPath classPath, SchemaDialect dialect) {
    this.classPath = classPath;
    this.dialect = dialect;
  }

  /** The outputs that the schema of a type allows, where it is followed. */
  public static Optional<OutputType> of(ClassPath classPath, JavaType type, SchemaDialect dialect) {
    return text(classPath, type, dialect, Optional.empty()).flatMap(ContractOfType::load);
  }

  /** The same of a type that comes in an object with one member. */
  public static Optional<OutputType> inside(
      String member, ClassPath classPath, JavaType type, SchemaDialect dialect) {
    return text(classPath, type, dialect, Optional.of(member)).flatMap(ContractOfType::load);
  }

  private static Optional<String> text(
      ClassPath classPath, JavaType type, SchemaDialect dialect, Optional<String> member) {
    try {
      ContractOfType writer = new ContractOfType(classPath, dialect);
      writer.names.put("", ROOT);
      String written = writer.type(type);
      return Optional.of(
          "contract answer\n\n"
              + writer.declarations
              + member
                  .map(name -> "record " + ROOT + " { " + name + ": " + written + " }\n")
                  .orElse("type " + ROOT + " = " + written + "\n"));
    } catch (UnknownSchemaException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<OutputType> load(String text) {
    CheckResult result = ContractLoader.loadText("answer.contract", text);
    Contract contract = result.contract();
    return contract == null
        ? Optional.empty()
        : Optional.of(
            new OutputType(contract, new Type.Named(ROOT, contract.definition(ROOT).clause())));
  }

  private String type(JavaType type) throws UnknownSchemaException {
    if (type instanceof JavaType.ArrayOf array) {
      String element = array.element().erasure().text();
      if (element.equals("B") || element.equals("C")) {
        throw unknown(type);
      }
      return listOf(array.element());
    }
    return type instanceof JavaType.Of named ? named(named) : primitive(type);
  }

  private String listOf(JavaType element) throws UnknownSchemaException {
    return "list of (" + inside(element) + ")";
  }

  /** The type of a member or element. */
  private String inside(JavaType type) throws UnknownSchemaException {
    String written = type(type);
    return dialect.nulls() && !written.endsWith(OR_NULL) ? written + OR_NULL : written;
  }

  private String primitive(JavaType type) throws UnknownSchemaException {
    return switch (type.erasure().text()) {
      case "S", "I", "J" -> "int";
      case "F", "D" -> "decimal";
      case "Z" -> "boolean";
      case "B" -> aByte(type);
      default -> throw unknown(type);
    };
  }

  private String aByte(JavaType type) throws UnknownSchemaException {
    if (!dialect.bytes()) {
      throw unknown(type);
    }
    return "int";
  }

  private String named(JavaType.Of type) throws UnknownSchemaException {
    String name = type.name();
    if (name.equals("java/lang/String")) {
      return "string";
    } else if (name.equals("java/lang/Byte")) {
      return aByte(type);
    } else if (INTEGERS.contains(name)) {
      return "int";
    } else if (NUMBERS.contains(name)) {
      return "decimal";
    } else if (name.equals("java/lang/Boolean")) {
      return "boolean";
    } else if (LISTS.contains(name)) {
      return listOf(type.argument(0));
    } else if (name.equals("java/util/Optional") && dialect.optionals()) {
      return type(type.argument(0)) + OR_NULL;
    } else if (!classPath.has(name) || !type.arguments().isEmpty()) {
      throw unknown(type);
    }
    return declared(classPath.load(name));
  }

  private static UnknownSchemaException unknown(JavaType type) {
    return new UnknownSchemaException("the schema of " + type);
  }

  private String declared(JavaClass type) throws UnknownSchemaException {
    String known = names.get(type.name());
    if (known != null) {
      return known;
    }
    if (!type.typeParameters().isEmpty()) {
      throw new UnknownSchemaException("type parameters of " + type.javaName());
    }
    String name = freshName(type.simpleName());
    names.put(type.name(), name);
    if (type.isEnum()) {
      enumeration(type, name);
    } else if (type.isRecord() || (dialect.classes() && isPlain(type))) {
      fields(type, name);
    } else {
      throw new UnknownSchemaException(type.javaName());
    }
    return name;
  }

  /** No name of a type is a keyword, since all of those are in lower case. */
  private String freshName(String simpleName) {
    String base = "T" + simpleName.replaceAll("[^A-Za-z0-9_]", "_");
    if (Character.isUpperCase(simpleName.charAt(0)) && base.length() == simpleName.length() + 1) {
      base = base.substring(1);
    }
    String name = base;
    for (int number = 2; names.containsValue(name); number++) {
      name = base + number;
    }
    return name;
  }

  private void enumeration(JavaClass type, String name) throws UnknownSchemaException {
    List<String> constants = type.enumConstants();
    if (!AnnotatedMembers.areEnumNamesPlain(type)) {
      throw new UnknownSchemaException("texts of " + type.javaName());
    }
    StringBuilder text = new StringBuilder("enum " + name + " {\n");
    for (int index = 0; index < constants.size(); index++) {
      String constant = constants.get(index);
      text.append("  ")
          .append(Quoted.isName(constant) ? constant : "c" + index + " = " + Quoted.of(constant))
          .append(",\n");
    }
    declarations.append(text).append("}\n\n");
  }

  private static boolean isPlain(JavaClass type) {
    return !type.isPlatform()
        && !type.isInterface()
        && !type.isAbstract()
        && !type.isSealed()
        && !type.isInner();
  }

  private void fields(JavaClass type, String name) throws UnknownSchemaException {
    AnnotatedMembers.check(type);
    StringBuilder text = new StringBuilder("record " + name + " {\n");
    for (JavaField field : type.fields()) {
      if (field.isStatic()) {
        continue;
      }
      AnnotatedMembers.check(field);
      if (dialect.annotatedNames() && AnnotatedMembers.isIgnored(field)) {
        continue;
      }
      String member = dialect.annotatedNames() ? AnnotatedMembers.name(field) : field.name();
      JavaType of = SignatureParser.fieldType(field.signature(), field.type(), Map.of());
      text.append("  ")
          .append(Quoted.isName(member) ? member : Quoted.of(member))
          .append(AnnotatedMembers.isRequired(field, dialect.required()) ? ": " : "?: ")
          .append(inside(of))
          .append('\n');
    }
    declarations.append(text).append("}\n\n");
  }
}
