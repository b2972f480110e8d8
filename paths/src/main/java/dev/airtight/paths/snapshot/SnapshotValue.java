package dev.airtight.paths.snapshot;

import java.io.Serializable;

/** A value in a JVM, as far as it says itself what it is. Class names are internal names. */
public sealed interface SnapshotValue extends Serializable {

  /** One answer for each kind of value. */
  interface Cases<R> {
    R nothing();

    R primitive(Primitive value);

    R text(Text value);

    R box(Box value);

    R enumConstant(EnumConstant value);

    R classObject(ClassObject value);

    R array(Array value);

    R instance(Instance value);

    R unreadable(Unreadable value);
  }

  <R> R match(Cases<R> cases);

  /** {@code null}. */
  record Nothing() implements SnapshotValue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.nothing();
    }
  }

  /**
   * A primitive.
   *
   * @param value in its own box
   */
  record Primitive(Serializable value) implements SnapshotValue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.primitive(this);
    }
  }

  /**
   * A {@code String}.
   *
   * @param interned whether it is the one that literals of this text refer to (JLS 3.10.5)
   */
  record Text(SnapshotObject object, String text, boolean interned) implements SnapshotValue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.text(this);
    }
  }

  /** One of the eight boxes of {@code java.lang}; it is its own value. */
  record Box(SnapshotObject object, Serializable value) implements SnapshotValue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.box(this);
    }
  }

  /**
   * A constant of an enum.
   *
   * @param className its own class, which is another one where it has a body (JLS 8.9.1)
   * @param enumClass the enum that declares it
   */
  record EnumConstant(SnapshotObject object, String className, String enumClass, int ordinal)
      implements SnapshotValue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.enumConstant(this);
    }
  }

  /**
   * A {@code Class}.
   *
   * @param descriptor of the type
   */
  record ClassObject(String descriptor) implements SnapshotValue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.classObject(this);
    }
  }

  /**
   * An array.
   *
   * @param descriptor of the array, such as {@code [I}
   */
  record Array(SnapshotObject object, String descriptor) implements SnapshotValue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.array(this);
    }
  }

  /** Any other object of a class that the class path or the JDK has. */
  record Instance(SnapshotObject object, String className) implements SnapshotValue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.instance(this);
    }
  }

  /**
   * A value that cannot be described.
   *
   * @param what a noun phrase, {@code a lambda}
   */
  record Unreadable(String what) implements SnapshotValue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.unreadable(this);
    }
  }
}
