package dev.airtight.solver.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.contract.Prompt;
import dev.airtight.core.json.JsonValue;
import dev.airtight.core.json.JsonValue.JsonObject;
import dev.airtight.core.json.JsonValue.JsonString;
import dev.airtight.core.prompt.PromptEvaluator;
import dev.airtight.core.prompt.Rendering;
import dev.airtight.solver.Budget;
import dev.airtight.solver.obligation.answer.Obligation;
import dev.airtight.solver.obligation.answer.Obligation.Kind;
import dev.airtight.solver.obligation.answer.Obligation.Verdict;
import dev.airtight.solver.obligation.answer.Progress;
import dev.airtight.solver.obligation.subject.SolverAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Verdicts about isolation against every call of small prompts, rendered and searched for real. */
class IsolationProperties {

  private static final List<String> ALPHABET = List.of("<", "t", "T", "/", ">", " ");
  private static final List<String> OPENINGS = List.of("<t>", "<", "<t", "tt", "< t>");
  private static final List<String> CLOSINGS = List.of("</t>", ">", "t>", "tt", "</t >");

  private record Case(
      Contract contract, String opening, String closing, boolean ofCase, boolean ofSpace) {}

  private static String pick(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static String pattern(Random random) {
    return ALPHABET.stream()
        .filter(each -> random.nextInt(3) > 0)
        .map(each -> each.equals("/") ? "\\/" : each)
        .collect(Collectors.joining());
  }

  private static String type(Random random) {
    String characters = pattern(random);
    return "string length "
        + random.nextInt(2)
        + ".."
        + (1 + random.nextInt(2))
        + (characters.isEmpty() ? "" : " matching /[" + characters + "]*/");
  }

  private static Case small(Random random) {
    boolean ofCase = random.nextInt(3) == 0;
    boolean ofSpace = random.nextInt(3) == 0;
    String opening = pick(OPENINGS, random);
    String closing = pick(CLOSINGS, random);
    StringBuilder inside = new StringBuilder("${x}");
    for (int count = random.nextInt(3); count > 0; count--) {
      String part = pick(List.of("${y}", "${x}", "/", " ", "${l}", "${format}"), random);
      if (random.nextBoolean()) {
        inside.append(part);
      } else {
        inside.insert(0, part);
      }
    }
    List<String> ignored = new ArrayList<>();
    if (ofCase) {
      ignored.add("case");
    }
    if (ofSpace) {
      ignored.add("space");
    }
    String documentation = random.nextBoolean() ? "" : "/// a </t> b <t>\n";
    String text =
        "contract t\n"
            + documentation
            + "enum E { a }\n"
            + "prompt p(x: "
            + type(random)
            + " untrusted, y: "
            + type(random)
            + ", l: list of ("
            + type(random)
            + ") size ..1) returns E {\n"
            + "  user \"\"\""
            + opening
            + inside
            + closing
            + "\"\"\"\n  system \"\"\"${y}${l}\"\"\"\n"
            + "  isolate x between \""
            + opening
            + "\" and \""
            + closing
            + "\""
            + (ignored.isEmpty() ? "" : " ignoring " + String.join(", ", ignored))
            + "\n}\n";
    Contract contract = ContractLoader.loadText("t.contract", text).contract();
    return contract == null ? small(random) : new Case(contract, opening, closing, ofCase, ofSpace);
  }

  /** All texts over the alphabet of at most two characters. */
  private static List<String> texts() {
    List<String> texts = new ArrayList<>(List.of(""));
    for (String first : ALPHABET) {
      texts.add(first);
      ALPHABET.forEach(second -> texts.add(first + second));
    }
    return texts;
  }

  private static Pattern search(String fence, Case of) {
    String characters =
        fence
            .chars()
            .mapToObj(Character::toString)
            .filter(each -> !(of.ofSpace() && each.isBlank()))
            .map(Pattern::quote)
            .collect(Collectors.joining(of.ofSpace() ? "\\s*" : ""));
    return Pattern.compile(characters, of.ofCase() ? Pattern.CASE_INSENSITIVE : 0);
  }

  /** Whether a fence overlaps or spans what stands between the first and the last one. */
  private static boolean breaks(String text, Case of) {
    int start = of.opening().length();
    int end = text.length() - of.closing().length();
    for (String fence : List.of(of.opening(), of.closing())) {
      Matcher matcher = search(fence, of).matcher(text);
      for (int at = 0; at < end; at++) {
        if (matcher.find(at) && matcher.start() < end && matcher.end() > start) {
          return true;
        }
      }
    }
    return false;
  }

  private static Optional<String> rendered(
      PromptEvaluator evaluator, Map<String, JsonValue> arguments) {
    return evaluator.render(arguments) instanceof Rendering.Rendered rendered
        ? Optional.of(rendered.user())
        : Optional.empty();
  }

  private static boolean anyCallBreaks(Case of, Prompt prompt) {
    PromptEvaluator evaluator = new PromptEvaluator(of.contract(), prompt);
    List<JsonValue> values = texts().stream().<JsonValue>map(JsonString::new).toList();
    for (JsonValue x : values) {
      for (JsonValue y : values) {
        for (JsonValue list : List.of(new JsonValue.JsonArray(List.of()), lists(y))) {
          Optional<String> text = rendered(evaluator, Map.of("x", x, "y", y, "l", list));
          if (text.isPresent() && breaks(text.get(), of)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static JsonValue lists(JsonValue element) {
    return new JsonValue.JsonArray(List.of(element));
  }

  @Property(tries = 120)
  void verdictsAreThoseOfAllCalls(@ForAll long seed) {
    Case of = small(new Random(seed));
    Prompt prompt = of.contract().prompts().values().iterator().next();
    Obligation answer =
        ContractObligations.of(
                of.contract(), SolverAccess.within(Budget.DEFAULT), Progress.silent())
            .stream()
            .filter(each -> each.kind() == Kind.ISOLATION)
            .findFirst()
            .orElseThrow();
    if (answer.verdict() == Verdict.REFUTED) {
      JsonObject arguments = (JsonObject) Objects.requireNonNull(answer.witness());
      Optional<String> text =
          rendered(new PromptEvaluator(of.contract(), prompt), arguments.members());
      assertThat(breaks(text.orElseThrow(), of)).as("%s", arguments).isTrue();
    } else {
      boolean breaks = anyCallBreaks(of, prompt);
      assertThat(breaks && answer.verdict() == Verdict.PROVED)
          .as("%s", of.contract().source().text())
          .isFalse();
      // Lists are looked at by their characters only, and a repeated placeholder once for each
      // place.
      String inside = Objects.requireNonNull(prompt.user()).clause().text();
      boolean approximated =
          inside.contains("${l}")
              || inside.indexOf("${x}") != inside.lastIndexOf("${x}")
              || inside.indexOf("${y}") != inside.lastIndexOf("${y}");
      assertThat(answer.verdict() == Verdict.UNKNOWN && !breaks && !approximated)
          .as("%s: %s", of.contract().source().text(), answer.reason())
          .isFalse();
    }
  }
}
