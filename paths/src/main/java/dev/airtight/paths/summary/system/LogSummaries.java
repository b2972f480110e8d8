package dev.airtight.paths.summary.system;

import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.StaticField;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.solver.term.BoolTerm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Loggers of SLF4J, System and java.util.logging: nothing happens, as an assumption. */
public final class LogSummaries implements SummaryProvider {
  private static final Assumption ASSUMPTION = new Assumption.DoesNotThrow("logging");
  private static final String TEXT = "Ljava/lang/String;";
  private static final String OBJECT = "Ljava/lang/Object;";
  private static final String THROWABLE = "Ljava/lang/Throwable;";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    String slf4j = "org/slf4j/Logger";
    String factory = "org/slf4j/LoggerFactory.getLogger(";
    all.put(
        factory + "Ljava/lang/Class;)Lorg/slf4j/Logger;",
        call -> call.requiring(0, (c, type) -> logger(c, slf4j)));
    all.put(factory + TEXT + ")Lorg/slf4j/Logger;", call -> logger(call, slf4j));
    for (String level : List.of("trace", "debug", "info", "warn", "error")) {
      for (String arguments :
          List.of(
              TEXT, TEXT + OBJECT, TEXT + OBJECT + OBJECT, TEXT + "[" + OBJECT, TEXT + THROWABLE)) {
        all.put(slf4j + "." + level + "(" + arguments + ")V", LogSummaries::log);
      }
      String name = Character.toUpperCase(level.charAt(0)) + level.substring(1);
      all.put(slf4j + ".is" + name + "Enabled()Z", LogSummaries::anyBool);
    }
    String logging = "java/util/logging/Logger";
    String level = "Ljava/util/logging/Level;";
    all.put(
        logging + ".getLogger(" + TEXT + ")L" + logging + ";",
        call -> call.requiring(0, (c, name) -> logger(c, logging)));
    for (String name : List.of("severe", "warning", "info", "config", "fine", "finer", "finest")) {
      all.put(logging + "." + name + "(" + TEXT + ")V", LogSummaries::log);
    }
    for (String arguments : List.of(TEXT, TEXT + OBJECT, TEXT + "[" + OBJECT, TEXT + THROWABLE)) {
      all.put(
          logging + ".log(" + level + arguments + ")V",
          call -> call.requiring(1, (c, asked) -> log(c)));
    }
    all.put(
        logging + ".isLoggable(" + level + ")Z",
        call -> call.requiring(1, (c, asked) -> anyBool(c)));
    return all;
  }

  @Override
  public Map<String, StaticField> staticFields() {
    Map<String, StaticField> all = new LinkedHashMap<>();
    String level = "java/util/logging/Level";
    for (String name :
        List.of("SEVERE", "WARNING", "INFO", "CONFIG", "FINE", "FINER", "FINEST", "ALL", "OFF")) {
      all.put(level + "." + name, Opaque.field(level));
    }
    return all;
  }

  private static List<Successor> logger(Call call, String className) {
    return call.returnsNew(Opaque.of(className));
  }

  private static List<Successor> anyBool(Call call) {
    BoolTerm any = call.terms().freshBool("isLogged");
    return call.returnsBoolean(any);
  }

  /** Whether arguments are converted to strings at all depends on the logger's configuration. */
  private static List<Successor> log(Call call) {
    return call.in(call.state().withAssumption(ASSUMPTION)).returns();
  }
}
