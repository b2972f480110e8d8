package dev.airtight.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.diagnostic.Diagnostic;
import dev.airtight.core.diagnostic.DiagnosticCode;
import dev.airtight.core.diagnostic.DiagnosticRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Loading answers every text with a contract or with errors, never with an exception. */
class ContractCheckerProperties {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\"\"\"[^\"]*\"\"\"|\"[^\"\\n]*\"|/[^/\\n]*/|\\w+|\\s+|\\.\\.|.", Pattern.DOTALL);

  private static final List<String> SEEDS = seeds();

  @Property(tries = 1500)
  void mutatedContractsAreCheckedOrRefused(
      @ForAll("seed") String seed, @ForAll("seed") String other, @ForAll long randomness) {
    String text = mutated(seed, tokens(other), new Random(randomness));
    CheckResult result =
        ContractLoader.loadTexts(
            Map.of("a.contract", text, "common.contract", "contract c type Id = string"),
            "a.contract");
    assertThat(result.contract() == null)
        .isEqualTo(result.diagnostics().stream().anyMatch(Diagnostic::isError));
    assertThat(DiagnosticRenderer.render(result.diagnostics())).isNotNull();
    for (Diagnostic diagnostic : result.diagnostics()) {
      assertThat(diagnostic.span().end()).isLessThanOrEqualTo(diagnostic.source().length());
      assertThat(diagnostic.message()).doesNotEndWith(".").isNotBlank();
    }
  }

  @Provide
  Arbitrary<String> seed() {
    return Arbitraries.of(SEEDS);
  }

  private static List<String> seeds() {
    List<String> seeds = new ArrayList<>();
    for (DiagnosticCode code : DiagnosticCode.values()) {
      FencedBlock.contracts(code.explanation()).forEach(block -> seeds.add(block.contract()));
    }
    return seeds;
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  private static String mutated(String text, List<String> foreign, Random random) {
    List<String> tokens = tokens(text);
    int mutations = 1 + random.nextInt(3);
    for (int count = 0; count < mutations && !tokens.isEmpty(); count++) {
      int place = random.nextInt(tokens.size());
      int otherPlace = random.nextInt(tokens.size());
      switch (random.nextInt(5)) {
        case 0 -> tokens.remove(place);
        case 1 -> tokens.set(place, foreign.get(random.nextInt(foreign.size())));
        case 2 -> tokens.add(place, foreign.get(random.nextInt(foreign.size())));
        case 3 -> tokens.set(place, tokens.get(otherPlace));
        default -> {
          String token = tokens.get(place);
          tokens.set(place, tokens.get(otherPlace));
          tokens.set(otherPlace, token);
        }
      }
    }
    return String.join("", tokens);
  }
}
