package dev.airtight.paths.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.code.signature.MethodReference;
import dev.airtight.paths.code.signature.TypeDescriptor;
import dev.airtight.paths.testing.JavaSources;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {
  private static final Path CLASSES =
      JavaSources.compile(
          """
          package shop;
          import java.util.*;
          public class Handlers {
            enum Severity { LOW, HIGH }
            record Ticket(String id, int score, List<String> tags, Optional<Severity> severity) {
              Ticket {
                if (score < 0) {
                  throw new IllegalArgumentException("negative");
                }
              }
            }
            static int counter;
            private int state;
            static int divide(Ticket ticket) {
              return 100 / ticket.score();
            }
            static String parse(String text) {
              return "got " + Integer.parseInt(text);
            }
            private String own(int[] numbers, Map<String, Severity> map) {
              return state + " " + Arrays.toString(numbers) + " " + map;
            }
            static int count() {
              return ++counter;
            }
            static void hang() throws InterruptedException {
              while (true) {
                Thread.sleep(1000);
              }
            }
            static void recurse() {
              recurse();
            }
            static void exit(int way) {
              System.out.println("noise");
              try {
                switch (way) {
                  case 0 -> System.exit(3);
                  case 1 -> Runtime.getRuntime().halt(3);
                  default -> {
                    java.util.function.IntConsumer end = System::exit;
                    end.accept(3);
                  }
                }
              } catch (Throwable caught) {
                return;
              }
            }
            static void spin() {
              while (true) {
                counter++;
              }
            }
            static int turns(int most) {
              int turns = 0;
              while (turns < most) {
                turns++;
              }
              return turns;
            }
            static String jvm() {
              return Locale.getDefault() + " " + TimeZone.getDefault().getID() + " "
                  + System.getProperty("shop.changed") + " " + (System.out == null) + " "
                  + Thread.getAllStackTraces().keySet().stream()
                      .anyMatch(thread -> thread.getName().equals("left behind"));
            }
            static void change(String what) {
              switch (what) {
                case "locale" -> Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                case "zone" -> TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
                case "property" -> System.setProperty("shop.changed", "yes");
                case "output" -> System.setOut(null);
                default ->
                    new Thread(
                            () -> {
                              while (true) {
                                System.out.println("noise");
                              }
                            },
                            "left behind")
                        .start();
              }
            }
            static String same(Object left, Object right) {
              return "same: " + (left == right);
            }
            static class Broken {
              static final int VALUE = 1 / Handlers.zero();
              static void touch() {}
            }
            static int zero() {
              return 0;
            }
          }
          """);

  private static ReplayResult run(
      String owner, String method, String descriptor, ReplayValue... arguments)
      throws InterruptedException {
    return run(owner, method, descriptor, null, arguments);
  }

  private static ReplayResult run(
      String owner, String method, String descriptor, ReplayValue receiver, ReplayValue[] arguments)
      throws InterruptedException {
    MethodReference reference =
        new MethodReference(owner, method, MethodDescriptor.parse(descriptor), false);
    Duration limit = method.equals("hang") ? Duration.ofMillis(50) : Duration.ofSeconds(60);
    return new Replay(List.of(CLASSES), limit)
        .run(new ReplayCall(reference, receiver, List.of(arguments)));
  }

  private static ReplayResult handler(String method, String descriptor, ReplayValue... arguments)
      throws InterruptedException {
    return run("shop/Handlers", method, descriptor, arguments);
  }

  private static ReplayValue decoded(String json, String className) {
    return new ReplayValue.DecodedJson(json, "jackson", new JavaType.Of(className, List.of()));
  }

  private static ReplayResult divide(String json) throws InterruptedException {
    return handler("divide", "(Lshop/Handlers$Ticket;)I", decoded(json, "shop/Handlers$Ticket"));
  }

  @Test
  void decodesAndCalls() throws InterruptedException {
    assertThat(divide("{\"id\":\"A\",\"score\":7,\"tags\":[\"x\"],\"severity\":\"HIGH\"}"))
        .isEqualTo(new ReplayResult.Returned("14"));
    assertThat(handler("parse", "(Ljava/lang/String;)Ljava/lang/String;", plain("12")))
        .isEqualTo(new ReplayResult.Returned("got 12"));
  }

  private static ReplayValue plain(Object value) {
    return new ReplayValue.Plain(value);
  }

  @Test
  void saysWhereAHandlerThrew() throws InterruptedException {
    assertThat(divide("{\"score\":0}"))
        .isInstanceOfSatisfying(
            ReplayResult.Threw.class,
            threw -> {
              assertThat(threw.phase()).isEqualTo(ReplayResult.Phase.HANDLER);
              assertThat(threw.exception().className()).isEqualTo("java.lang.ArithmeticException");
              assertThat(threw.exception().message()).isEqualTo("/ by zero");
              assertThat(threw.exception().applicationFrame())
                  .isEqualTo(new StackFrame("shop.Handlers", "divide", "Handlers.java", 15));
            });
    assertThat(handler("parse", "(Ljava/lang/String;)Ljava/lang/String;", plain("x")))
        .isInstanceOfSatisfying(
            ReplayResult.Threw.class,
            threw -> {
              assertThat(threw.exception().className())
                  .isEqualTo("java.lang.NumberFormatException");
              assertThat(threw.exception().top().className())
                  .isEqualTo("java.lang.NumberFormatException");
              assertThat(threw.exception().applicationFrame().line()).isEqualTo(18);
            });
  }

  @Test
  void saysThatDecodingThrewAndWhy() throws InterruptedException {
    assertThat(divide("{\"score\":-1}"))
        .isInstanceOfSatisfying(
            ReplayResult.Threw.class,
            threw -> {
              assertThat(threw.phase()).isEqualTo(ReplayResult.Phase.DECODE);
              assertThat(threw.exception().className())
                  .isEqualTo("com.fasterxml.jackson.databind.exc.ValueInstantiationException");
              assertThat(threw.exception().causes())
                  .singleElement()
                  .satisfies(
                      cause -> {
                        assertThat(cause.className())
                            .isEqualTo("java.lang.IllegalArgumentException");
                        assertThat(cause.applicationFrame().line()).isEqualTo(8);
                      });
            });
  }

  @Test
  void buildsReceiversAndArgumentsFromDescriptions() throws InterruptedException {
    ReplayValue receiver =
        new ReplayValue.AnyObject(
            "shop/Handlers",
            List.of(new ReplayValue.FieldValue("shop/Handlers", "state", plain(5))));
    ReplayValue numbers = new ReplayValue.ArrayOf(TypeDescriptor.INT, List.of(plain(1), plain(2)));
    ReplayValue map =
        new ReplayValue.MapOf(
            JdkMap.LINKED_HASH_MAP,
            List.of(
                new ReplayValue.Entry(
                    plain("k"), new ReplayValue.StaticConstant("shop/Handlers$Severity", "HIGH")),
                new ReplayValue.Entry(
                    new ReplayValue.NullReference(), new ReplayValue.NullReference())));
    assertThat(
            run(
                "shop/Handlers",
                "own",
                "([ILjava/util/Map;)Ljava/lang/String;",
                receiver,
                new ReplayValue[] {numbers, map}))
        .isEqualTo(new ReplayResult.Returned("5 [1, 2] {k=HIGH, null=null}"));
    ReplayValue ticket =
        new ReplayValue.Constructed(
            new MethodReference(
                "shop/Handlers$Ticket",
                "<init>",
                MethodDescriptor.parse(
                    "(Ljava/lang/String;ILjava/util/List;Ljava/util/Optional;)V"),
                false),
            List.of(
                plain("A"),
                plain(50),
                new ReplayValue.CollectionOf(JdkCollection.ARRAY_LIST, List.of()),
                new ReplayValue.OptionalOf(null)),
            List.of(),
            List.of());
    assertThat(handler("divide", "(Lshop/Handlers$Ticket;)I", ticket))
        .isEqualTo(new ReplayResult.Returned("2"));
    ReplayValue shared =
        new ReplayValue.Shared(
            1, new ReplayValue.CollectionOf(JdkCollection.LINKED_HASH_SET, List.of()));
    assertThat(
            handler(
                "same", "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/String;", shared, shared))
        .isEqualTo(new ReplayResult.Returned("same: true"));
  }

  @Test
  void startsEveryRunWithFreshStaticState() throws InterruptedException {
    assertThat(handler("count", "()I")).isEqualTo(new ReplayResult.Returned("1"));
    assertThat(handler("count", "()I")).isEqualTo(new ReplayResult.Returned("1"));
  }

  @Test
  void givesUpOnCodeThatHangs() throws InterruptedException {
    assertThat(handler("hang", "()V")).isEqualTo(new ReplayResult.TimedOut());
  }

  @Test
  void reportsErrorsOfTheJvm() throws InterruptedException {
    assertThat(handler("recurse", "()V"))
        .isInstanceOfSatisfying(
            ReplayResult.Threw.class,
            threw ->
                assertThat(threw.exception().className())
                    .isEqualTo("java.lang.StackOverflowError"));
    assertThat(run("shop/Handlers$Broken", "touch", "()V"))
        .isInstanceOfSatisfying(
            ReplayResult.Threw.class,
            threw -> {
              assertThat(threw.exception().className())
                  .isEqualTo("java.lang.ExceptionInInitializerError");
              assertThat(threw.exception().causes())
                  .extracting(ThrownException::className)
                  .containsExactly("java.lang.ArithmeticException");
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void survivesCodeThatEndsTheJvmAndDropsItsOutput(int way) throws InterruptedException {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true));
    try {
      assertThat(handler("exit", "(I)V", plain(way)))
          .isEqualTo(new ReplayResult.CouldNotRun("the code ends the JVM with status 3"));
      assertThat(printed.toString(Charset.defaultCharset())).isEmpty();
    } finally {
      System.setOut(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"locale", "zone", "property", "output", "thread"})
  void keepsWhatCodeChangesForItsJvmFromThisOneAndFromLaterCalls(String what)
      throws InterruptedException {
    ReplayResult before = handler("jvm", "()Ljava/lang/String;");
    assertThat(handler("change", "(Ljava/lang/String;)V", plain(what)))
        .isEqualTo(new ReplayResult.Returned("null"));
    assertThat(handler("jvm", "()Ljava/lang/String;")).isEqualTo(before);
    assertThat(System.getProperty("shop.changed")).isNull();
  }

  @Test
  void endsCodeThatOnlyUsesTheProcessor() throws InterruptedException {
    assertThat(handler("spin", "()V")).isEqualTo(new ReplayResult.TimedOut());
    assertThat(handler("count", "()I")).isEqualTo(new ReplayResult.Returned("1"));
  }

  private static ReplayCall handlerCall(
      String method, String descriptor, ReplayValue... arguments) {
    MethodReference reference =
        new MethodReference("shop/Handlers", method, MethodDescriptor.parse(descriptor), false);
    return new ReplayCall(reference, null, List.of(arguments));
  }

  private static List<ReplayResult> inTurn(long steps, ReplayCall... calls)
      throws InterruptedException {
    return new Replay(List.of(CLASSES), Duration.ofSeconds(60)).tryInTurn(List.of(calls), steps);
  }

  @Test
  void countsTheStepsOfCallsInTurn() throws InterruptedException {
    ReplayCall some = handlerCall("turns", "(I)I", plain(500));
    ReplayCall few = handlerCall("turns", "(I)I", plain(50));
    assertThat(inTurn(1000, some, few))
        .containsExactly(new ReplayResult.Returned("500"), new ReplayResult.Returned("50"));
    assertThat(inTurn(400, some).get(0))
        .isInstanceOfSatisfying(
            ReplayResult.OutOfSteps.class,
            out -> {
              assertThat(out.at()).isNotNull();
              assertThat(out.at().method()).isEqualTo("turns");
            });
  }

  /** Others would take as long, each. */
  @Test
  void allowsFewerStepsOnceACallHasMadeAllOfThem() throws InterruptedException {
    List<ReplayResult> results =
        inTurn(
            1000,
            handlerCall("spin", "()V"),
            handlerCall("turns", "(I)I", plain(500)),
            handlerCall("turns", "(I)I", plain(50)));
    assertThat(results).hasSize(3);
    assertThat(results.get(0)).isInstanceOf(ReplayResult.OutOfSteps.class);
    assertThat(results.get(1)).isInstanceOf(ReplayResult.OutOfSteps.class);
    assertThat(results.get(2)).isEqualTo(new ReplayResult.Returned("50"));
  }

  /** The class path brings annotations only, as an application without a decoder may. */
  @Test
  void takesTheApplicationsOwnPartsOfJackson() throws Exception {
    Path annotations =
        Path.of(JsonProperty.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path classes =
        JavaSources.compile(
            """
            package shop;
            import com.fasterxml.jackson.annotation.JsonProperty;
            public class Renamed {
              record Ticket(@JsonProperty("number") int score) {}
              static int score(Ticket ticket) {
                return ticket.score();
              }
              static boolean own() {
                return JsonProperty.class.getClassLoader() == Renamed.class.getClassLoader();
              }
            }
            """);
    Replay replay = new Replay(List.of(classes, annotations), Duration.ofSeconds(60));
    assertThat(replay.run(call("own", "()Z"))).isEqualTo(new ReplayResult.Returned("true"));
    assertThat(
            replay.run(
                call(
                    "score",
                    "(Lshop/Renamed$Ticket;)I",
                    decoded("{\"number\":7}", "shop/Renamed$Ticket"))))
        .isEqualTo(new ReplayResult.Returned("7"));
  }

  /** Jackson turns the error that the JVM has of it into an exception that does not say so. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void saysNothingWhereAClassThatAnotherNamesIsNotThere(boolean isThere) throws Exception {
    Path classes =
        JavaSources.compile(
            """
            package shop;
            public class Renamed {
              record Ticket(Kind kind, int score) {}
              static int score(Ticket ticket) {
                return ticket.score();
              }
            }
            enum Kind { SMALL }
            """);
    Path kind = classes.resolve("shop/Kind.class");
    if (isThere) {
      Files.write(kind, new byte[] {1});
    } else {
      Files.delete(kind);
    }
    ReplayCall call =
        call(
            "score",
            "(Lshop/Renamed$Ticket;)I",
            decoded("{\"kind\":\"SMALL\",\"score\":7}", "shop/Renamed$Ticket"));
    Replay replay = new Replay(List.of(classes), Duration.ofSeconds(60));
    assertThat(replay.run(call))
        .isEqualTo(
            new ReplayResult.CouldNotRun(
                "class shop.Kind is not intact on the class path of the replay"));
  }

  private static ReplayCall call(String method, String descriptor, ReplayValue... arguments) {
    return new ReplayCall(
        new MethodReference("shop/Renamed", method, MethodDescriptor.parse(descriptor), false),
        null,
        List.of(arguments));
  }

  @Test
  void saysWhyACallCannotBeMade() throws InterruptedException {
    assertThat(run("shop/Absent", "touch", "()V"))
        .isEqualTo(
            new ReplayResult.CouldNotRun(
                "the method cannot be called: java.lang.ClassNotFoundException: shop.Absent"));
    assertThat(handler("parse", "(Ljava/lang/String;)Ljava/lang/String;", plain(1)))
        .isInstanceOf(ReplayResult.CouldNotRun.class);
    assertThat(
            handler(
                "same",
                "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/String;",
                new ReplayValue.StaticConstant("shop/Handlers$Severity", "NONE"),
                plain(1)))
        .isInstanceOf(ReplayResult.CouldNotRun.class);
  }
}
