package dev.airtight.verification.report;

import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A method that a model's answers get into, and what they do to it wherever it was asked.
 *
 * @param subject as its obligations have it
 * @param kind of its obligations
 * @param verdicts its obligations by deployment
 */
public record SiteReport(String subject, String kind, Map<String, ObligationReport> verdicts) {
  /** The deployments, from the strongest promise to the weakest. */
  public static final List<String> DEPLOYMENTS = List.of("contract", "schema", "text");

  private static final String TOOL = "entry point";
  private static final int LONGEST_ANSWER = 60;

  /** Copies the map. */
  public SiteReport {
    verdicts = Map.copyOf(verdicts);
  }

  /** Those that obligations are about, in the order of their first obligation. */
  public static List<SiteReport> of(List<ObligationReport> obligations) {
    Map<String, Map<String, ObligationReport>> all = new LinkedHashMap<>();
    Map<String, String> kinds = new LinkedHashMap<>();
    for (ObligationReport each : obligations) {
      Exposure exposure = each.exposure();
      if (exposure != null) {
        kinds.putIfAbsent(each.subject(), each.kind());
        all.computeIfAbsent(each.subject(), subject -> new LinkedHashMap<>())
            .put(exposure.deployment(), each);
      }
    }
    return all.entrySet().stream()
        .map(
            site ->
                new SiteReport(
                    site.getKey(), kinds.getOrDefault(site.getKey(), ""), site.getValue()))
        .toList();
  }

  /** What is known under a deployment, where it was asked. */
  public Optional<ObligationReport> under(String deployment) {
    return Optional.ofNullable(verdicts.get(deployment));
  }

  /** Whether nothing breaks it, as far as it was asked. */
  public boolean isSafe() {
    return verdicts.values().stream().allMatch(each -> each.verdict() == Verdict.PROVED);
  }

  /** What is known, in one line: a clause for each deployment. */
  public String sentence() {
    List<String> clauses = new ArrayList<>();
    for (String deployment : DEPLOYMENTS) {
      under(deployment).ifPresent(each -> clauses.add(clause(each)));
    }
    return clauses.stream().distinct().collect(Collectors.joining("; "));
  }

  private String clause(ObligationReport obligation) {
    return switch (obligation.verdict()) {
      case PROVED -> "safe " + whereSafe(promised(obligation));
      case UNKNOWN -> "whether " + sent(obligation) + " breaks it is unknown";
      case REFUTED ->
          (obligation.isOfCallAlone()
                  ? "its own arguments break it"
                  : sent(obligation) + " breaks it")
              + brief(obligation);
    };
  }

  private String whereSafe(String deployment) {
    if (isTool()) {
      return deployment.equals("schema")
          ? "with any call that conforms to its schema"
          : "with whatever a model passes";
    }
    return switch (deployment) {
      case "contract" -> "behind the contract";
      case "schema" -> "with any conforming answer to your own schema";
      default -> "with any text";
    };
  }

  /** Whether models call it. */
  public boolean isTool() {
    return kind.equals(TOOL);
  }

  /** What comes from a model in one of the obligations, as messages call it. */
  public String sent(ObligationReport obligation) {
    String deployment = promised(obligation);
    if (isTool()) {
      return deployment.equals("schema")
          ? "a call that conforms to its schema"
          : "what a model passes";
    }
    return switch (deployment) {
      case "contract" -> "an answer that the contract allows";
      case "schema" -> "a conforming answer to your own schema";
      default -> "raw text";
    };
  }

  /** What of the promise matters: any text may come where no schema is sent. */
  private static String promised(ObligationReport obligation) {
    return Objects.requireNonNull(obligation.exposure()).weakest();
  }

  private static String brief(ObligationReport obligation) {
    StringBuilder brief = new StringBuilder();
    JsonValue witness = obligation.shortWitness();
    if (witness != null) {
      String text = JsonWriter.compact(witness);
      brief
          .append(": ")
          .append(
              text.length() <= LONGEST_ANSWER ? text : text.substring(0, LONGEST_ANSWER) + "...");
    }
    HandlerFinding finding = obligation.finding();
    Place at = obligation.location();
    if (finding != null) {
      brief
          .append(" (")
          .append(finding.match(Brief.INSTANCE))
          .append(at == null ? "" : " at " + at.position())
          .append(")");
    }
    return brief.toString();
  }

  /** A finding in a word or two. */
  private enum Brief implements HandlerFinding.Cases<String> {
    INSTANCE;

    @Override
    public String thrown(Thrown finding) {
      return finding.type().substring(finding.type().lastIndexOf('.') + 1);
    }

    @Override
    public String endless(Endless finding) {
      return "for ever";
    }
  }
}
