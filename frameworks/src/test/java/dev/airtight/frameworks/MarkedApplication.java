package dev.airtight.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.code.lookup.FollowedCode;
import dev.airtight.paths.code.lookup.Hierarchy;
import dev.airtight.paths.prove.HandlerQuestion;
import dev.airtight.paths.prove.HandlerVerdict;
import dev.airtight.paths.prove.HandlerVerifier;
import dev.airtight.paths.prove.Strictness;
import dev.airtight.paths.replay.Replay;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.testing.MarkedSource;
import dev.airtight.paths.testing.MarkedSource.Expectation;
import dev.airtight.solver.Budget;
import dev.airtight.solver.text.RefiningSolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** A class whose methods say what their verdicts are, compiled against real jars of a library. */
public final class MarkedApplication {
  private final String className;
  private final FrameworkApplication application;
  private final List<Expectation> expected;

  /**
   * Compiles it.
   *
   * @param resource of a source, named like its class
   */
  public MarkedApplication(String jars, String resource) {
    this(jars, resource, List.of());
  }

  /**
   * Compiles it.
   *
   * @param others sources beside it
   */
  MarkedApplication(String jars, String resource, List<String> others) {
    className = resource.substring(resource.lastIndexOf('/') + 1).replace(".java", "");
    String source = read(resource);
    List<String> all = new ArrayList<>(others);
    all.add(source);
    application = new FrameworkApplication(jars, all.toArray(String[]::new));
    expected = new MarkedSource(source).expectations();
    assertThat(expected).hasSizeGreaterThan(5);
  }

  /** The text of a resource of the tests. */
  static String read(String resource) {
    try (var in = MarkedApplication.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** One for each verdict. */
  public Stream<DynamicTest> verdicts(FollowedCode followed) {
    return verdicts(followed, HandlerQuestion::withoutContract);
  }

  /**
   * One for each verdict.
   *
   * @param questions what is asked about a method
   */
  public Stream<DynamicTest> verdicts(
      FollowedCode followed, Function<JavaMethod, HandlerQuestion> questions) {
    return verdicts(followed, questions, Expectation::check);
  }

  /** As {@link #verdicts}, but crashes may be inside of the library, too. */
  public Stream<DynamicTest> verdictsWherever(FollowedCode followed) {
    return verdicts(followed, HandlerQuestion::withoutContract, Expectation::checkWherever);
  }

  private Stream<DynamicTest> verdicts(
      FollowedCode followed,
      Function<JavaMethod, HandlerQuestion> questions,
      BiConsumer<Expectation, HandlerVerdict> check) {
    ClassPath classPath = ClassPath.open(application.classPath(), StandIns.overlay(), followed);
    HandlerVerifier verifier =
        new HandlerVerifier(
            new Hierarchy(classPath),
            terms -> new RefiningSolver(terms, Budget.DEFAULT),
            new Replay(application.classPath(), Duration.ofSeconds(20)),
            Limits.STANDARD.withoutTrials().withoutGaps(),
            Strictness.TRUSTING);
    return expected.stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.method(),
                    () ->
                        check.accept(
                            each,
                            verifier.verify(
                                questions.apply(
                                    classPath.load(className).methods(each.method()).get(0))))));
  }

  /** Calls each method that is proved with each of some arguments: the library throws nothing. */
  public void runProved(List<? extends @Nullable Object> arguments) {
    for (String method : proved()) {
      arguments.forEach(argument -> call(method, argument));
    }
  }

  /** The names of the methods that are proved. */
  public List<String> proved() {
    return expected.stream()
        .filter(each -> each.verdict().equals("PROVED"))
        .map(Expectation::method)
        .toList();
  }

  /** Calls a method of the class for real, of a new object where it is not static. */
  public @Nullable Object call(String method, @Nullable Object... arguments) {
    return application.inside(
        () -> {
          Method called =
              Stream.of(application.loader().loadClass(className).getDeclaredMethods())
                  .filter(each -> each.getName().equals(method))
                  .findFirst()
                  .orElseThrow();
          called.setAccessible(true);
          Constructor<?> constructor = called.getDeclaringClass().getDeclaredConstructor();
          Object receiver =
              Modifier.isStatic(called.getModifiers()) ? null : constructor.newInstance();
          return called.invoke(receiver, arguments);
        });
  }

  /** A method of one of its classes, as the engine sees it. */
  JavaMethod method(String owner, String name) {
    return application.hierarchy().classPath().load(owner).methods(name).get(0);
  }

  /** The name of the class whose methods have verdicts. */
  String className() {
    return className;
  }

  /** The class of the parameter of a method. */
  public Class<?> parameter(String method) {
    return application.inside(
        () ->
            Stream.of(application.loader().loadClass(className).getDeclaredMethods())
                .filter(each -> each.getName().equals(method))
                .findFirst()
                .orElseThrow()
                .getParameterTypes()[0]);
  }
}
