package dev.airtight.cli;

import static com.tngtech.archunit.base.DescribedPredicate.doNot;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.StuckException;
import dev.airtight.solver.language.Language;
import dev.airtight.solver.work.WorkExhaustedException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rooms inside of {@code core.check}, {@code solver} and {@code paths} know of each other.
 */
@AnalyzeClasses(packages = "dev.airtight", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
  private static final String PATHS = "dev.airtight.paths.";
  private static final String CHECK = "dev.airtight.core.check.";
  private static final String SOLVER = "dev.airtight.solver.";
  private static final String TERMS = "dev.airtight.solver.term..";
  private static final String LANGUAGES = "dev.airtight.solver.language..";

  @ArchTest static final ArchRule sourcesOfContractsKnowNoMeaning = knows(CHECK, "load");

  @ArchTest static final ArchRule typesAreResolvedBeforeConditions = knows(CHECK, "resolve");

  @ArchTest static final ArchRule conditionsKnowTypes = knows(CHECK, "expression", "resolve");

  @ArchTest
  static final ArchRule promptsKnowConditions = knows(CHECK, "prompt", "expression", "resolve");

  /** What others compile against stays small and stable. */
  @ArchTest
  static final ArchRule extensionsKnowNothingOfTheEngine =
      noClasses()
          .that()
          .resideInAPackage(PATHS + "extension..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("dev.airtight..")
                  .and(resideOutsideOfPackage(PATHS + "extension..")));

  @ArchTest static final ArchRule codeKnowsNoValues = knows(PATHS, "code", "extension");

  @ArchTest static final ArchRule valuesKnowNoInstructions = knows(PATHS, "value");

  @ArchTest
  static final ArchRule inputsKnowValuesAndTypes = knows(PATHS, "input", "value", "code.signature");

  @ArchTest
  static final ArchRule statesDoNotKnowWhereTheyComeFrom =
      knows(PATHS, "state", "code", "value", "input");

  @ArchTest
  static final ArchRule floatingPointKnowsStatesOnly =
      knows(PATHS, "floating", "code", "value", "state", "input");

  @ArchTest
  static final ArchRule largeNumbersKnowStatesOnly =
      knows(PATHS, "big", "code", "value", "state", "input");

  @ArchTest
  static final ArchRule theMachineIsAnInterfaceToTheEngine =
      knows(PATHS, "machine", "ask", "code", "value", "state", "input");

  @ArchTest
  static final ArchRule summariesDoNotKnowTheExplorer =
      knows(
          PATHS,
          "summary",
          "code",
          "extension",
          "value",
          "state",
          "input",
          "machine",
          "regex",
          "floating",
          "big",
          "time");

  @ArchTest
  static final ArchRule timesKnowStatesOnly =
      knows(PATHS, "time", "code", "value", "state", "input", "machine");

  @ArchTest static final ArchRule expressionsAreReadByThemselves = knows(PATHS, "regex");

  @ArchTest
  static final ArchRule stepsKnowTheInterfaceOfSummaries =
      knows(
          PATHS,
          "step",
          "code",
          "value",
          "state",
          "input",
          "machine",
          "summary",
          "snapshot",
          "floating");

  @ArchTest
  static final ArchRule stepsKnowNoLibraries =
      noClasses()
          .that()
          .resideInAPackage(PATHS + "step..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              PATHS + "summary.collection..",
              PATHS + "summary.number..",
              PATHS + "summary.system..",
              PATHS + "summary.text..",
              PATHS + "summary.time..");

  @ArchTest static final ArchRule standInsArePlainJava = knows(PATHS, "standin");

  @ArchTest
  static final ArchRule constructionDoesNotKnowWhoAsks =
      knows(PATHS, "construct", "code", "value", "state", "input", "machine", "summary");

  @ArchTest
  static final ArchRule decodersKnowNoHandlers =
      knows(
          PATHS,
          "decode",
          "ask",
          "code",
          "value",
          "state",
          "input",
          "machine",
          "summary",
          "construct",
          "floating",
          "big",
          "time",
          "replay");

  @ArchTest
  static final ArchRule arbitraryValuesKnowNoContracts =
      knows(
          PATHS,
          "arbitrary",
          "code",
          "value",
          "state",
          "input",
          "machine",
          "summary",
          "construct",
          "big",
          "time",
          "nullness",
          "replay");

  @ArchTest
  static final ArchRule whatComesAfterGapsKnowsNoExplorer =
      knows(
          PATHS,
          "gap",
          "code",
          "value",
          "state",
          "machine",
          "construct",
          "input",
          "arbitrary",
          "nullness");

  @ArchTest static final ArchRule nullnessIsReadOffClassFiles = knows(PATHS, "nullness", "code");

  @ArchTest
  static final ArchRule frameworksAreDescribedByTheirCode =
      knows(PATHS, "ask", "code", "extension");

  @ArchTest
  static final ArchRule answersOfModelsKnowNoHandlers =
      knows(
          PATHS,
          "prompt",
          "arbitrary",
          "ask",
          "code",
          "value",
          "state",
          "input",
          "machine",
          "construct",
          "decode",
          "nullness",
          "summary");

  @ArchTest
  static final ArchRule theExplorerKnowsNoInstructions =
      knows(PATHS, "explore", "state", "step", "merge");

  @ArchTest
  static final ArchRule mergingRunsNothing =
      knows(PATHS, "merge", "code", "value", "state", "input", "machine", "floating");

  @ArchTest
  static final ArchRule replayKnowsNothingSymbolic = knows(PATHS, "replay", "code", "snapshot");

  @ArchTest static final ArchRule snapshotsAreData = knows(PATHS, "snapshot");

  @ArchTest
  static final ArchRule trialsKnowNothingSymbolic =
      knows(PATHS, "search", "code", "replay", "nullness", "ask");

  @ArchTest
  static final ArchRule replayAndClassFilesKnowNoTerms =
      noClasses()
          .that()
          .resideInAnyPackage(PATHS + "code..", PATHS + "replay..", PATHS + "standin..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.airtight.solver..");

  @ArchTest
  static final ArchRule theEngineAsksNoSolver =
      noClasses()
          .that()
          .resideInAnyPackage(
              PATHS + "value..",
              PATHS + "input..",
              PATHS + "state..",
              PATHS + "step..",
              PATHS + "summary..",
              PATHS + "construct..",
              PATHS + "arbitrary..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("dev.airtight.solver..")
                  .and(resideOutsideOfPackage(TERMS))
                  .and(resideOutsideOfPackage(LANGUAGES))
                  .and(resideOutsideOfPackage(SOLVER + "work.."))
                  .and(resideOutsideOfPackage(SOLVER + "facts..")));

  @ArchTest static final ArchRule languagesKnowNoTerms = knows(SOLVER, "language", "work");

  @ArchTest
  static final ArchRule tablesStayBehindLanguages =
      noClasses()
          .that()
          .resideOutsideOfPackage(LANGUAGES)
          .should()
          .dependOnClassesThat()
          .haveNameMatching(".*[.]automaton[.](Table|Nfa|Product|Minimizer|Constructions)");

  @ArchTest static final ArchRule termsKnowLanguages = knows(SOLVER, "term", "language", "work");

  @ArchTest
  static final ArchRule factsAskNoSolver = knows(SOLVER, "facts", "term", "language", "work");

  @ArchTest static final ArchRule smtLibPrintsTerms = knows(SOLVER, "smtlib", "term", "language");

  @ArchTest
  static final ArchRule encodingAsksNoSolver = knows(SOLVER, "encode", "term", "language");

  @ArchTest
  static final ArchRule z3KnowsArithmetic = knows(SOLVER, "z3", "arithmetic", "term", "work");

  @ArchTest
  static final ArchRule nobodyKnowsWhichBackEndsThereAre =
      noClasses()
          .that()
          .resideOutsideOfPackage(SOLVER + "z3..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(SOLVER + "z3..");

  @ArchTest
  static final ArchRule solvingKnowsNoContracts =
      noClasses()
          .that()
          .resideInAnyPackage(
              TERMS, LANGUAGES, SOLVER + "facts..", SOLVER + "text..", SOLVER + "z3..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.airtight.core.contract..");

  @ArchTest
  static final ArchRule noCyclesInCore =
      slices().matching("dev.airtight.core.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule gettingStuckBecomesAnOutcomeInOnePlace =
      codeUnits()
          .that()
          .areDeclaredInClassesThat()
          .doNotHaveFullyQualifiedName(PATHS + "state.Attempt")
          .should(notCatch(StuckException.class));

  @ArchTest
  static final ArchRule exhaustedWorkEndsTheVerificationOfTheHandler =
      codeUnits()
          .that()
          .areDeclaredInClassesThat()
          .doNotHaveFullyQualifiedName(PATHS + "prove.HandlerRun")
          .should(notCatch(WorkExhaustedException.class));

  /** What is shared would make what is charged depend on who came first. */
  @ArchTest
  static final ArchRule languagesAreMadeForTheWorkThatNeedsThem =
      noFields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat()
          .areNotAssignableTo(Language.class)
          .should()
          .haveRawType(Language.class);

  /**
   * What static fields lead to may be changed by others before it is looked at, which {@code
   * State.reading} notes. So those who look into objects are few: the instructions and copies that
   * note it, and who asks for what never changes or only which parts there are.
   */
  @ArchTest
  static final ArchRule fewLookIntoObjects =
      codeUnits()
          .that()
          .areDeclaredInClassesThat(
              doNot(
                  haveOutermost(
                          "arbitrary.LibraryObjects",
                          "arbitrary.ObjectAging",
                          "arbitrary.SetterRuns",
                          "audit.EngineOutcome",
                          "audit.OpenResult",
                          "big.BigNumbers",
                          "decode.jackson.CreatorCalls",
                          "decode.jackson.DecodedObjects",
                          // What is not looked at on one path is not on both.
                          "merge.MergedObjects",
                          "prompt.HandedCode",
                          "prompt.HeldFields",
                          "prompt.SaidArguments",
                          "state.CallerStandIns",
                          "state.HeapObject",
                          "state.KnownParts",
                          "step.AnyContents",
                          "step.AnyObjects",
                          // Fields that never change.
                          "step.FixedFields",
                          "step.PartFacts",
                          // Of objects that the program itself made, all of it is there.
                          "step.AnyTables",
                          "step.HeldValues",
                          "step.ArrayCells",
                          "step.ArrayCreation",
                          "step.Fields",
                          "step.EqualValue",
                          "step.Identity",
                          "step.LoopEntry",
                          "step.LoopFacts",
                          "step.LoopReads",
                          "step.LoopRound",
                          "step.LoopRoutes",
                          "step.LoopSpots",
                          "step.Repetition",
                          // The engine itself made these exceptions.
                          "step.MessagesOfJvm",
                          "step.OwnObjects",
                          "step.Reachability",
                          "step.RecordMethods",
                          "step.WholeContents",
                          "summary.collection.ArrayCopies",
                          "summary.collection.ListRoom",
                          "summary.collection.PlainObjects",
                          "summary.collection.StandInSummaries",
                          "summary.system.ThrowableSummaries",
                          // Formatters never change.
                          "time.FormatterReading")
                      .or(name("dev.airtight.frameworks.jackson.UnchangedTree"))
                      .or(name("dev.airtight.frameworks.jackson.PlainTree"))
                      .or(name("dev.airtight.frameworks.orgjson.Untouched"))))
          .should(notLookIntoObjects());

  @ArchTest
  static final ArchRule noCyclesInPaths =
      slices().matching("dev.airtight.paths.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noCyclesInSolver =
      slices().matching("dev.airtight.solver.(**)").should().beFreeOfCycles();

  private static ArchCondition<JavaCodeUnit> notCatch(Class<? extends RuntimeException> caught) {
    return new ArchCondition<>("not catch " + caught.getSimpleName()) {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        unit.getTryCatchBlocks().stream()
            .flatMap(block -> block.getCaughtThrowables().stream())
            .filter(type -> type.isEquivalentTo(caught))
            .forEach(
                type -> events.add(SimpleConditionEvent.violated(unit, unit.getDescription())));
      }
    };
  }

  private static DescribedPredicate<JavaClass> haveOutermost(String... names) {
    Set<String> all = Arrays.stream(names).map(PATHS::concat).collect(Collectors.toSet());
    return DescribedPredicate.describe(
        "are in one of " + all, type -> all.contains(type.getName().replaceAll("\\$.*", "")));
  }

  private static ArchCondition<JavaCodeUnit> notLookIntoObjects() {
    Set<String> parts = Set.of("Instance.fields", "Array.cells");
    return new ArchCondition<>("not look into objects of the heap") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        unit.getMethodCallsFromSelf().stream()
            .filter(call -> call.getTargetOwner().getName().startsWith(HeapObject.class.getName()))
            .filter(
                call ->
                    parts.contains(call.getTargetOwner().getSimpleName() + "." + call.getName()))
            .forEach(
                call -> events.add(SimpleConditionEvent.violated(unit, call.getDescription())));
      }
    };
  }

  /** A room uses no other room of its module but the named ones; it has classes, so it can fail. */
  private static ArchRule knows(String module, String room, String... others) {
    String[] known =
        Arrays.stream(others).map(other -> module + other + "..").toArray(String[]::new);
    String[] all = Arrays.copyOf(known, known.length + 1);
    all[known.length] = module + room + "..";
    return classes()
        .that()
        .resideInAPackage(module + room + "..")
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(all).or(resideOutsideOfPackage(module + ".")));
  }
}
