package dev.airtight.grammar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the packages of this module may import. */
class GrammarArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.airtight.grammar");

  @Test
  void positionsImportNothing() {
    check("dev.airtight.grammar.source", "dev.airtight.grammar.source");
  }

  @Test
  void theTreeImportsPositionsOnly() {
    check("dev.airtight.grammar.tree", "dev.airtight.grammar.tree", "dev.airtight.grammar.source");
  }

  @Test
  void errorsImportPositionsOnly() {
    check(
        "dev.airtight.grammar.error", "dev.airtight.grammar.error", "dev.airtight.grammar.source");
  }

  @Test
  void tokensKnowNoTree() {
    check(
        "dev.airtight.grammar.lex",
        "dev.airtight.grammar.lex",
        "dev.airtight.grammar.antlr",
        "dev.airtight.grammar.error",
        "dev.airtight.grammar.source",
        "org.antlr..");
  }

  @Test
  void recoveryAndTheBuilderOfTreesDoNotKnowEachOther() {
    check(
        "dev.airtight.grammar.recovery",
        "dev.airtight.grammar.recovery",
        "dev.airtight.grammar.lex",
        "dev.airtight.grammar.antlr",
        "dev.airtight.grammar.error",
        "dev.airtight.grammar.source",
        "org.antlr..");
    check(
        "dev.airtight.grammar.build",
        "dev.airtight.grammar.build",
        "dev.airtight.grammar.lex",
        "dev.airtight.grammar.antlr",
        "dev.airtight.grammar.error",
        "dev.airtight.grammar.tree",
        "dev.airtight.grammar.source",
        "org.antlr..");
  }

  @Test
  void theParserDoesNotImportTheFormatter() {
    check(
        "dev.airtight.grammar",
        "dev.airtight.grammar",
        "dev.airtight.grammar.build",
        "dev.airtight.grammar.recovery",
        "dev.airtight.grammar.lex",
        "dev.airtight.grammar.antlr",
        "dev.airtight.grammar.error",
        "dev.airtight.grammar.tree",
        "dev.airtight.grammar.source",
        "org.antlr..");
  }

  @Test
  void theModuleImportsNothingElseOfOurs() {
    check("dev.airtight.grammar..", "dev.airtight.grammar..", "org.antlr..");
  }

  private static void check(String packages, String... imports) {
    String[] all = new String[imports.length + 2];
    System.arraycopy(imports, 0, all, 2, imports.length);
    all[0] = "java..";
    all[1] = "org.jspecify..";
    classes()
        .that()
        .resideInAPackage(packages)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(all)
        .check(CLASSES);
  }
}
