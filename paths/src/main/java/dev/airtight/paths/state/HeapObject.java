package dev.airtight.paths.state;

import dev.airtight.paths.code.instruction.MethodHandleReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.IntTerm;
import dev.airtight.solver.term.TextTerm;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PVector;

/** What an object identity leads to. Immutable: a write puts a new one into the heap. */
public sealed interface HeapObject {

  /** The run-time class as an internal name, or an array descriptor such as {@code [I}. */
  String className();

  /** One answer for each kind of object. */
  interface Cases<R> {
    R instance(Instance object);

    R text(Text object);

    R box(Box object);

    R enumConstant(EnumConstant object);

    R array(Array object);

    R function(Function object);

    R classObject(ClassObject object);

    R inputEntries(InputEntries object);

    R lazy(Lazy object);
  }

  <R> R match(Cases<R> cases);

  /**
   * Whether finished objects of a class are a {@link Text} or a {@link Box}, as everybody may
   * expect: only summaries construct them, since the fields that the JDK's own constructors would
   * assign do not exist.
   */
  static boolean isWithoutFields(String className) {
    return WITHOUT_FIELDS.contains(className);
  }

  /** See {@link #isWithoutFields}. */
  Set<String> WITHOUT_FIELDS =
      Set.of(
          "java/lang/String",
          "java/lang/Boolean",
          "java/lang/Character",
          "java/lang/Byte",
          "java/lang/Short",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Float",
          "java/lang/Double");

  /**
   * An object with fields. A field that is not in the map has its default value, or, where {@code
   * arbitrary} is set, any value of its type, made when it is first read.
   *
   * @param className the internal name of its class
   * @param fields values by {@code declaringClass.name}
   * @param arbitrary makes the value of a field that was never written; null for an object that the
   *     program itself allocated
   */
  record Instance(String className, PMap<String, Value> fields, @Nullable FieldSource arbitrary)
      implements HeapObject {

    /** The same object, with other values for what was never written. */
    public Instance with(FieldSource source) {
      return new Instance(className, fields, source);
    }

    public Instance withField(String key, Value value) {
      return new Instance(className, fields.plus(key, value), arbitrary);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.instance(this);
    }
  }

  /** A {@code java.lang.String}. */
  record Text(TextTerm text) implements HeapObject {
    @Override
    public String className() {
      return "java/lang/String";
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.text(this);
    }
  }

  /**
   * A box of a primitive.
   *
   * @param className one of the eight box classes of {@code java.lang}
   * @param value an {@link IntValue} for Integer, Short, Byte, Character and Boolean (0 or 1), and
   *     the other kinds for Long, Float and Double
   */
  record Box(String className, Value value) implements HeapObject {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.box(this);
    }
  }

  /**
   * A constant of an enum, not yet known which one. Two references to constants of one enum are
   * identical exactly where their ordinals are equal. The constants that the class initialiser
   * makes are {@link Instance}s whose ordinal is constant.
   *
   * @param ordinal within {@code 0 .. number of constants - 1} on its path
   */
  record EnumConstant(String className, IntTerm ordinal) implements HeapObject {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.enumConstant(this);
    }
  }

  /**
   * An array.
   *
   * @param className the array's descriptor, {@code [I} or {@code [Ljava/lang/String;}
   * @param length never negative on its path
   * @param cells elements read or written so far; the indices of two cells are different on the
   *     path
   * @param rest what an element is that is in no cell
   * @param open whether its class may be a narrower one than {@code className}: a caller may pass a
   *     {@code String[]} as an {@code Object[]}
   */
  record Array(String className, IntTerm length, PVector<Cell> cells, Rest rest, boolean open)
      implements HeapObject {

    /** An array of exactly the class. */
    public Array(String className, IntTerm length, PVector<Cell> cells, Rest rest) {
      this(className, length, cells, rest, false);
    }

    /** With a class that may be narrower. */
    public Array opened() {
      return new Array(className, length, cells, rest, true);
    }

    public Array withCells(PVector<Cell> newCells) {
      return new Array(className, length, newCells, rest, open);
    }

    /** The descriptor of the elements. */
    public String elementDescriptor() {
      return className.substring(1);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.array(this);
    }
  }

  /** One element of an array. */
  record Cell(IntTerm index, Value value) {}

  /** What an array holds where no cell says so. */
  sealed interface Rest {
    /** The default value of the element type (JVMS 2.3, 2.4). */
    record Zero() implements Rest {}

    /** Values made when they are first read. */
    record Made(ElementSource source, Elements elements) implements Rest {}
  }

  /** What elements may be that are made when they are first read. */
  enum Elements {
    /** Values, and objects that nothing known leads to. */
    NEW,
    /** Objects that are elsewhere in the heap, too, as those of a copy are. */
    SHARED,
    /** Objects that nothing else leads to, which another array must not have as well. */
    OWN,
    /** What is not followed, and may be any object of the heap. */
    ANY;

    /** Where some are of the one kind and some of the other. */
    public Elements or(Elements other) {
      return compareTo(other) < 0 ? other : this;
    }
  }

  /**
   * The object behind a lambda or method reference (JLS 15.27.4, 15.13.3).
   *
   * @param className the functional interface
   * @param markers other interfaces that the object has, such as {@code java/io/Serializable}
   * @param method the name of its abstract method
   * @param descriptor the erased descriptor of that method
   * @param instantiated the descriptor the call site instantiates it to
   * @param implementation what runs
   * @param captured the leading arguments, bound when the object was made
   */
  record Function(
      String className,
      List<String> markers,
      String method,
      String descriptor,
      String instantiated,
      MethodHandleReference implementation,
      List<Value> captured)
      implements HeapObject {
    public Function {
      captured = List.copyOf(captured);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.function(this);
    }
  }

  /**
   * A class literal or the result of {@code getClass()}.
   *
   * @param type any type: those of primitives and {@code void} have class objects, too
   */
  record ClassObject(TypeDescriptor type) implements HeapObject {
    @Override
    public String className() {
      return "java/lang/Class";
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.classObject(this);
    }
  }

  /**
   * The entries of a map of the input, made when they are first asked for; the stand-in of the map
   * refers to it.
   *
   * @param id the key of {@link dev.airtight.paths.input.InputParts#entries}, where those are that
   *     came into being, in the order of iteration as far as that is fixed
   * @param size the number of all entries; at least as many as came into being
   * @param ordered how many entries have their place in the order of iteration
   * @param absent texts that are no keys
   */
  record InputEntries(
      int id, IntTerm size, int ordered, PVector<TextTerm> absent, EntrySource source)
      implements HeapObject {
    @Override
    public String className() {
      return StandInNames.HOME + "InputEntries";
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.inputEntries(this);
    }
  }

  /**
   * An object that is made when it is first needed, because making it may fork or may never end
   * (recursive types).
   *
   * @param className what the object will be, as far as that is known before: a class it is an
   *     instance of
   */
  record Lazy(String className, ObjectSource source) implements HeapObject {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.lazy(this);
    }
  }
}
