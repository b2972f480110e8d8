package dev.airtight.paths.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.airtight.core.check.ContractLoader;
import dev.airtight.core.contract.Contract;
import dev.airtight.core.json.JsonValue;
import dev.airtight.paths.ask.Deployment;
import dev.airtight.paths.code.lookup.ClassPath;
import dev.airtight.paths.decode.DecoderProfiles;
import dev.airtight.paths.prompt.Asking;
import dev.airtight.paths.prompt.NamedPrompt;
import dev.airtight.paths.step.Limits;
import dev.airtight.paths.summary.StandIns;
import dev.airtight.paths.testing.JavaSources;
import dev.airtight.paths.testing.Verifiers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether it is the answer that breaks a call site, or what the application calls it with. */
class CauseOfCrashTest {
  private static final Contract CONTRACT =
      Objects.requireNonNull(
          ContractLoader.loadText(
                  "sites.contract",
                  """
                  contract sites

                  record Ticket {
                    score: int in 0..9
                    tags: list of (string length 1..5) size ..3
                  }

                  prompt triage(mail: string length ..9) returns Ticket {
                    user \"""${mail}\"""
                  }
                  """)
              .contract());

  private static final String SOURCE =
      """
      import dev.airtight.annotations.Prompt;
      import java.util.List;

      class Desk {
        record Ticket(int score, List<String> tags) {}

        interface Model {
          @Prompt("sites/triage")
          Ticket triage();
        }

        static char before(Model model, String mail) {
          char first = mail.charAt(0);
          model.triage();
          return first;
        }

        static int beforeAndAfter(Model model, String mail) {
          char first = mail.charAt(0);
          return first / model.triage().score();
        }

        static char after(Model model, String mail) {
          model.triage();
          return mail.charAt(0);
        }

        static int ofAnswer(Model model, String mail) {
          return 100 / model.triage().score();
        }

        static int ofSecond(Model model, String mail) {
          int score = model.triage().score();
          return score / model.triage().tags().size();
        }

        static String ofBoth(Model model, int index) {
          return index < 0 ? "" : model.triage().tags().get(index);
        }

        static char behindRefused(Model model, String mail) {
          try {
            model.triage();
          } catch (RuntimeException refused) {
            return ' ';
          }
          return mail.charAt(0);
        }

        static int never(Model model, String mail) {
          return model.triage().score();
        }

        static int asksNobody(Model model, String mail) {
          return mail.length();
        }
      }
      """;

  private final Path classes = JavaSources.compile(List.of("-g", "-parameters"), SOURCE);
  private final ClassPath classPath = ClassPath.open(List.of(classes), StandIns.overlay());
  private final HandlerVerifier verifier = Verifiers.of(classPath, classes, Limits.STANDARD);

  @Test
  void whatTheCallIsMadeWithIsNoFaultOfTheAnswer() {
    assertThat(refuted("before"))
        .satisfies(it -> assertThat(it.isOfCallAlone()).isTrue())
        .satisfies(it -> assertThat(it.isFinal()).isTrue())
        .satisfies(it -> assertThat(sent(it)).isEmpty());
    assertThat(refuted("after"))
        .satisfies(it -> assertThat(it.isOfCallAlone()).isTrue())
        .satisfies(it -> assertThat(sent(it)).hasSize(1));
  }

  @Test
  void anAnswerIsLookedForBehindWhatTheCallIsMadeWith() {
    HandlerVerdict.Refuted refuted = refuted("beforeAndAfter");

    assertThat(refuted.exception().className()).isEqualTo("java.lang.ArithmeticException");
    assertThat(sent(refuted)).singleElement().asString().contains("\"score\":0");
  }

  @Test
  void anAnswerAloneIsToldFromAnAnswerToACertainCall() {
    assertThat(cause("ofAnswer")).isEqualTo(Cause.ANSWER);
    assertThat(cause("ofBoth")).isEqualTo(Cause.ANSWER_TO_CALL);
    assertThat(cause("ofSecond")).isEqualTo(Cause.ANSWER);
    assertThat(sent(refuted("ofSecond"))).hasSize(2).last().asString().contains("\"tags\":[]");
  }

  @Test
  void whatNeedsAnAnswerThatCanBeDecodedIsNotOfTheCallAlone() {
    HandlerVerdict verdict = verifier.verify(question("behindRefused").under(Deployment.TEXT));

    assertThat(verdict)
        .isInstanceOfSatisfying(
            HandlerVerdict.Refuted.class,
            refuted ->
                assertThat(refuted.cause().orElseThrow().cause()).isEqualTo(Cause.ANSWER_TO_CALL));
    assertThat(refuted("behindRefused").isOfCallAlone()).isTrue();
  }

  @Test
  void whatDoesNotDependOnAnswersIsVerifiedOnce() {
    assertThat(distinctVerdicts("asksNobody")).isEqualTo(1);
    assertThat(distinctVerdicts("never")).isEqualTo(3);
  }

  private long distinctVerdicts(String method) {
    List<HandlerVerdict> all = new ArrayList<>();
    verifier.verify(
        question(method),
        Deployment.FROM_STRONGEST,
        (deployment, answered) -> all.add(answered.verdict()));
    assertThat(all).hasSize(3);
    return all.stream().mapToInt(System::identityHashCode).distinct().count();
  }

  private Cause cause(String method) {
    return refuted(method).cause().orElseThrow().cause();
  }

  private static List<String> sent(HandlerVerdict.Refuted refuted) {
    return refuted.cause().orElseThrow().sent().stream().map(SentAnswer::text).toList();
  }

  private HandlerVerdict.Refuted refuted(String method) {
    HandlerVerdict verdict = verifier.verify(question(method));
    assertThat(verdict).isInstanceOf(HandlerVerdict.Refuted.class);
    HandlerVerdict.Refuted refuted = (HandlerVerdict.Refuted) verdict;
    assertThat(refuted.witness()).isInstanceOf(JsonValue.JsonObject.class);
    return refuted;
  }

  private HandlerQuestion question(String method) {
    Asking asking =
        new Asking(
            Deployment.CONTRACT,
            Optional.empty(),
            name ->
                Optional.ofNullable(CONTRACT.prompts().get(name.replaceFirst("^sites/", "")))
                    .map(prompt -> new NamedPrompt(CONTRACT, prompt)),
            DecoderProfiles.standard());
    return HandlerQuestion.ofCallSite(classPath.load("Desk").methods(method).get(0), asking);
  }
}
