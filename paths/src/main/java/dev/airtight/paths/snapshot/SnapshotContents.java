package dev.airtight.paths.snapshot;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** What an object of a JVM consists of. */
public sealed interface SnapshotContents extends Serializable {

  /** One answer for each kind. */
  interface Cases<R> {
    R fields(Fields contents);

    R elements(Elements contents);

    R entries(Entries contents);

    R unreadable(Unreadable contents);
  }

  <R> R match(Cases<R> cases);

  /**
   * The fields of an instance, those of superclasses included.
   *
   * @param values by {@code declaringClass.name}, the class as an internal name
   */
  record Fields(Map<String, SnapshotValue> values) implements SnapshotContents {
    public Fields {
      values = Map.copyOf(values);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.fields(this);
    }
  }

  /** The elements of an array, in order. */
  record Elements(List<SnapshotValue> values) implements SnapshotContents {
    public Elements {
      values = List.copyOf(values);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.elements(this);
    }
  }

  /**
   * What is in a hash table of the JDK, in the order of its iterator.
   *
   * @param values the elements of a set; the keys of a map, each followed by its value
   */
  record Entries(List<SnapshotValue> values) implements SnapshotContents {
    public Entries {
      values = List.copyOf(values);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.entries(this);
    }
  }

  /**
   * It cannot be read.
   *
   * @param reason a clause in lower case
   */
  record Unreadable(String reason) implements SnapshotContents {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.unreadable(this);
    }
  }
}
