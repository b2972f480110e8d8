package dev.airtight.paths.decode.jackson;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.FieldReference;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.TypeDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What plain Jackson 2 databind, or a library like it, does to fill a place of a Java type. */
public sealed interface JavaShape
    permits Enumeration,
        JavaShape.Whole,
        JavaShape.Floating,
        JavaShape.Bool,
        JavaShape.BigWhole,
        JavaShape.BigFraction,
        JavaShape.Text,
        JavaShape.Parsed,
        JavaShape.Factory,
        ObjectOf,
        JavaShape.Sequence,
        JavaShape.Mapping,
        JavaShape.Maybe,
        JavaShape.Union,
        JavaShape.Untyped,
        JavaShape.Tree,
        JavaShape.Refused,
        JavaShape.Unsupported {

  /** One answer for each kind. */
  interface Cases<R> {
    R whole(Whole shape);

    R floating(Floating shape);

    R bool(Bool shape);

    R bigWhole(BigWhole shape);

    R bigFraction(BigFraction shape);

    R text(Text shape);

    R parsed(Parsed shape);

    R enumeration(Enumeration shape);

    R factory(Factory shape);

    R object(ObjectOf shape);

    R sequence(Sequence shape);

    R mapping(Mapping shape);

    R maybe(Maybe shape);

    R union(Union shape);

    R untyped(Untyped shape);

    R tree(Tree shape);

    R refused(Refused shape);

    R unsupported(Unsupported shape);
  }

  <R> R match(Cases<R> cases);

  /** Whether null has no place in the type. */
  default boolean isPrimitive() {
    return false;
  }

  /**
   * byte, short, int, long or one of their boxes.
   *
   * @param primitive the type itself, or what is in the box
   */
  record Whole(TypeDescriptor primitive, boolean boxed) implements JavaShape {
    @Override
    public boolean isPrimitive() {
      return !boxed;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.whole(this);
    }
  }

  /** float, double or one of their boxes. */
  record Floating(TypeDescriptor primitive, boolean boxed) implements JavaShape {
    @Override
    public boolean isPrimitive() {
      return !boxed;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.floating(this);
    }
  }

  record Bool(boolean boxed) implements JavaShape {
    @Override
    public boolean isPrimitive() {
      return !boxed;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.bool(this);
    }
  }

  /** BigInteger. */
  record BigWhole() implements JavaShape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.bigWhole(this);
    }
  }

  /** BigDecimal. */
  record BigFraction() implements JavaShape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.bigFraction(this);
    }
  }

  /** String or CharSequence. */
  record Text() implements JavaShape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.text(this);
    }
  }

  /** A class of the JDK that is read from a string. */
  record Parsed(TextTarget target) implements JavaShape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.parsed(this);
    }
  }

  /**
   * A class whose own constructor or method makes an object of one value, whatever JSON it is in.
   *
   * @param method takes that value; one that is static returns the object
   * @param isAnnotated whether it is certain that Jackson calls it
   */
  record Factory(String className, JavaMethod method, JavaType argument, boolean isAnnotated)
      implements JavaShape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.factory(this);
    }
  }

  /**
   * A list, set or array.
   *
   * @param className internal name of the class that Jackson makes; an array descriptor for arrays
   */
  record Sequence(String className, JavaType element) implements JavaShape {
    public boolean isArray() {
      return className.startsWith("[");
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sequence(this);
    }
  }

  /**
   * A map with String keys.
   *
   * @param className internal name of the class that Jackson makes
   * @param keptIn the field of another class, with its internal name, that such a map is kept in
   *     where an object of that class is made; empty for none
   */
  record Mapping(String className, JavaType value, Optional<FieldReference> keptIn)
      implements JavaShape {
    public Mapping(String className, JavaType value) {
      this(className, value, Optional.empty());
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.mapping(this);
    }
  }

  /** Optional, which JSON null and an absent member leave empty. */
  record Maybe(JavaType value) implements JavaShape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.maybe(this);
    }
  }

  /**
   * A type of which JSON says the class to make.
   *
   * @param by how it says so
   * @param property the member that does, where one does
   * @param visible whether the member is also decoded like any other
   * @param subtypes internal class names by what names them
   * @param otherwise the class where none of them is named
   */
  record Union(
      String className,
      Named by,
      String property,
      boolean visible,
      Map<String, String> subtypes,
      Optional<String> otherwise)
      implements JavaShape {
    public Union {
      subtypes = Map.copyOf(subtypes);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.union(this);
    }
  }

  /** How JSON says which class is to be made. */
  enum Named {
    BY_MEMBER,
    /** By which members there are. */
    BY_MEMBERS,
    /** In an object whose only member holds what the class is made of. */
    BY_WRAPPER
  }

  /** Object: what is made depends on what is in the JSON alone. */
  record Untyped() implements JavaShape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.untyped(this);
    }
  }

  /**
   * A node of a tree of JSON.
   *
   * @param className internal name of the class of all nodes, or of one of the two containers
   */
  record Tree(String className) implements JavaShape {
    /** The classes of the tree that it is in. */
    TreeClasses classes() {
      return TreeClasses.of(className).orElseThrow();
    }

    /** What is inside of a node for a JSON array. */
    JavaShape list() {
      return new Sequence("java/util/ArrayList", nodes());
    }

    /** What is inside of a node for a JSON object. */
    JavaShape map() {
      return new Mapping("java/util/LinkedHashMap", nodes());
    }

    private JavaType nodes() {
      return new JavaType.Of(classes().node(), List.of());
    }

    /** Whether JSON of each kind has its nodes, null among them. */
    boolean isAny() {
      return className.equals(classes().node());
    }

    /** Whether nothing but arrays are taken. */
    boolean isArray() {
      return className.equals(classes().array());
    }

    /** Whether nothing but objects are taken. */
    boolean isObject() {
      return className.equals(classes().object());
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.tree(this);
    }
  }

  /** A class that nothing but null is decoded into: its module is missing. */
  record Refused(String className) implements JavaShape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.refused(this);
    }
  }

  /**
   * A type whose rules are not known here.
   *
   * @param reason one clause in lower case
   */
  record Unsupported(String reason) implements JavaShape {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.unsupported(this);
    }
  }
}
