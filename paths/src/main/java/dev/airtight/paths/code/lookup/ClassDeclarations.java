package dev.airtight.paths.code.lookup;

import dev.airtight.paths.code.classfile.ClassLookup;
import dev.airtight.paths.code.classfile.ClassOutline;
import dev.airtight.paths.code.classfile.ClassProblem;
import dev.airtight.paths.code.classfile.JavaClass;
import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.extension.Extensions;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The classes of a class path without the code of their methods. */
record ClassDeclarations(ClassPath all) implements ClassPath {

  @Override
  public ClassLookup find(String internalName) {
    return all.find(internalName) instanceof ClassLookup.Found found
        ? new ClassLookup.Found(found.javaClass().beforeReading(ClassDeclarations::refuse))
        : all.find(internalName);
  }

  private static void refuse(JavaMethod method) {
    throw new IllegalStateException("the answer must not depend on the code of " + method);
  }

  @Override
  public FollowedCode followed() {
    return all.followed();
  }

  @Override
  public Extensions extensions() {
    return all.extensions();
  }

  @Override
  public List<ClassProblem> problems() {
    return all.problems();
  }

  @Override
  public Optional<JavaClass> moduleOf(String internalName) {
    return all.moduleOf(internalName);
  }

  @Override
  public Optional<String> extensionOf(String internalName) {
    return all.extensionOf(internalName);
  }

  @Override
  public ClassPath asRun() {
    return new ClassDeclarations(all.asRun());
  }

  @Override
  public ClassPath withoutStandIns() {
    return new ClassDeclarations(all.withoutStandIns());
  }

  @Override
  public List<String> applicationClasses() {
    return all.applicationClasses();
  }

  @Override
  public List<String> applicationClasses(Collection<Path> places) {
    return all.applicationClasses(places);
  }

  @Override
  public Optional<List<ClassOutline>> outlines() {
    throw new IllegalStateException("outlines tell what is in the code");
  }

  @Override
  public <T> T ofDeclarations(ClassPathQuestion<T> question) {
    return all.ofDeclarations(question);
  }

  @Override
  public boolean isOfProgram(String internalName, String other) {
    return all.isOfProgram(internalName, other);
  }

  @Override
  public List<String> locations(String internalName) {
    return all.locations(internalName);
  }

  @Override
  public List<String> services(String service) {
    throw new IllegalStateException("services are no declarations");
  }

  @Override
  public void close() {
    // It belongs to somebody else.
  }
}
