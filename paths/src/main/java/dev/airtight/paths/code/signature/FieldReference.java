package dev.airtight.paths.code.signature;

/** A symbolic reference to a field (JVMS 5.1); the owner is an internal name. */
public record FieldReference(String owner, String name, TypeDescriptor type) {
  @Override
  public String toString() {
    return owner.replace('/', '.') + "." + name;
  }
}
