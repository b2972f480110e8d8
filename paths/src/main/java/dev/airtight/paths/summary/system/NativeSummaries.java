package dev.airtight.paths.summary.system;

import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Natives that static initialisers of the JDK call, and that a program does not notice. */
public final class NativeSummaries implements SummaryProvider {

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new LinkedHashMap<>();
    for (String owner :
        List.of(
            "java/lang/Class",
            "java/lang/ClassLoader",
            "java/lang/System",
            "java/lang/Thread",
            "jdk/internal/misc/Unsafe")) {
      all.put(owner + ".registerNatives()V", Call::returns);
    }
    String archive = "jdk/internal/misc/CDS.";
    all.put(archive + "initializeFromArchive(Ljava/lang/Class;)V", Call::returns);
    all.put(
        archive + "getRandomSeedForDumping()J", call -> call.returnsLong(call.terms().constant(0)));
    for (String question :
        List.of("isDumpingClassList0", "isDumpingArchive0", "isSharingEnabled0")) {
      all.put(archive + question + "()Z", call -> call.returnsBoolean(call.terms().bool(false)));
    }
    return all;
  }
}
