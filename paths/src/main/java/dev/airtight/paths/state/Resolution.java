package dev.airtight.paths.state;

/** Which class objects of a type are taken to be of, by names as messages show them. */
public sealed interface Resolution {

  /** The interface or abstract class. */
  String type();

  /** The class of the objects. */
  String chosen();

  /** Why it is that class, as part of a clause. */
  String because();

  /** That it is not followed unless asked for. */
  String offer();

  /** The class path has no other. */
  record TheOnly(String type, String chosen) implements Resolution {
    @Override
    public String because() {
      return "the one implementation of " + type + " here";
    }

    @Override
    public String offer() {
      return type + " has one implementation here, " + chosen + ": --resolve follows it";
    }
  }

  /** A container chooses it. */
  record OfContainer(String type, String chosen) implements Resolution {
    @Override
    public String because() {
      return "which a container puts there for " + type;
    }

    @Override
    public String offer() {
      return "a container puts " + chosen + " there for " + type + ": --resolve follows it";
    }
  }
}
