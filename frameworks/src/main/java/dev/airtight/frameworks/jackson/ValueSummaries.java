package dev.airtight.frameworks.jackson;

import dev.airtight.paths.big.BigNumber;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.construct.EnumClosure;
import dev.airtight.paths.decode.Decoding;
import dev.airtight.paths.decode.jackson.JacksonRules;
import dev.airtight.paths.decode.jackson.JacksonSettings;
import dev.airtight.paths.decode.jackson.TreeNodes;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.ModelAnswers;
import dev.airtight.paths.prompt.DecodingSummary;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.Reference;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code treeToValue} and {@code convertValue} of Jackson 2, of trees that came of a text and that
 * nobody has changed: nothing comes of one but what comes of some text. What an application puts
 * into trees itself may be handed on as it is, whatever it is.
 */
public final class ValueSummaries implements SummaryProvider {
  private static final String PACKAGE = "com/fasterxml/jackson/";
  private static final String MAPPER = PACKAGE + "databind/ObjectMapper";
  private static final String TREE = PACKAGE + "core/TreeNode";
  private static final String REFUSED = PACKAGE + "core/JsonProcessingException";
  private static final String OBJECT = "Ljava/lang/Object;";

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new HashMap<>();
    for (String into : MapperSummaries.SAID) {
      put(all, "treeToValue(L" + TREE + ";" + into, REFUSED);
      put(all, "convertValue(" + OBJECT + into, "java/lang/IllegalArgumentException");
    }
    return all;
  }

  private static void put(Map<String, Summary> all, String method, String refusal) {
    all.put(
        MAPPER + "." + method + ")" + OBJECT,
        call -> MapperSummaries.known(call, c -> valueOf(c, refusal)));
  }

  private static List<Successor> valueOf(Call call, String refusal) {
    return call.whenPresent(
        1,
        absent ->
            refusal.equals(REFUSED)
                ? absent.returns(new Reference(absent.terms().bool(true), 0))
                : ofNothing(absent, refusal),
        (present, object) -> {
          JavaType type = SaidTypes.by(present, present.reference(2)).orElse(null);
          if (type == null || isTree(present, type)) {
            return present.stuck("what a tree becomes of this type is not followed");
          }
          int tree = present.reference(1).object();
          Optional<TreeNodes.Part> part = TreeNodes.partOf(object);
          if (part.isPresent()) {
            return new UnchangedTree(present.state())
                .looked(tree)
                .map(looked -> ofPart(present.in(looked), part.get(), type, refusal))
                .orElseGet(
                    () -> present.stuck("what becomes of a tree that was changed is not followed"));
          }
          return new UnchangedTree(present.state())
              .looked(tree)
              .map(looked -> read(present.in(looked), tree, type, refusal))
              .orElseGet(
                  () ->
                      present.stuck(
                          "what becomes of an object that came of no text alone is not followed"));
        });
  }

  /** What a type makes of null: that may be more than null, but no more than of some text. */
  private static List<Successor> ofNothing(Call call, String refusal) {
    return SaidTypes.by(call, call.reference(2))
        .filter(type -> !isTree(call, type))
        .map(type -> read(call, 0, type, refusal))
        .orElseGet(() -> call.stuck("what null is converted to is not followed"));
  }

  private static boolean isTree(Call call, JavaType type) {
    return type instanceof JavaType.Of named
        && (call.machine().isInstance(named.name(), TREE)
            || named.name().equals(TREE)
            || named.name().equals("java/lang/Object"));
  }

  /** Decimals are doubles in a tree, so that their digits are lost. */
  private static List<Successor> ofPart(
      Call call, TreeNodes.Part part, JavaType type, String refusal) {
    MentionedTypes parts = new MentionedTypes(call.machine().hierarchy(), type);
    if (parts.have(BigNumber.DECIMAL)
        || parts.have(BigNumber.INTEGER)
        || MapperSummaries.rules(call, type) != DecodingSummary.Rules.OF_DECODER) {
      return call.stuck("what part of an output becomes as " + type + " is not known");
    }
    JacksonRules rules = new JacksonRules(call.machine().hierarchy(), JacksonSettings.PLAIN);
    List<State> states = List.of(call.state());
    for (String name :
        new EnumClosure(call.machine().classPath(), rules::registeredSubtypes).of(type)) {
      states =
          states.stream()
              .flatMap(state -> call.machine().initialise(state, name).stream())
              .toList();
    }
    List<Successor> ends = new ArrayList<>();
    for (State state : states) {
      for (Decoding decoding : part.decoded(state, type)) {
        if (decoding instanceof Decoding.Decoded decoded) {
          ends.addAll(call.in(decoded.state()).returns(decoded.input().value()));
        } else {
          ends.addAll(DecodingSummary.thrown(call.in(decoding.state()), refusal));
        }
      }
    }
    return ends;
  }

  private static List<Successor> read(Call call, int tree, JavaType type, String refusal) {
    if (MapperSummaries.rules(call, type) == DecodingSummary.Rules.UNKNOWN) {
      return call.stuck("what a tree becomes as " + type + " is not known");
    }
    TextTerm text = call.terms().freshText("the text of a tree");
    ModelAnswers.Reading reading =
        new ModelAnswers.Reading(
            new JacksonCalls(),
            "jackson",
            type,
            List.of(refusal),
            text,
            call.method().name() + "()",
            false);
    List<Successor> ends = new ArrayList<>();
    for (ModelAnswers.Answer answer :
        call.machine().models().read(call.machine(), call.state(), reading)) {
      if (answer instanceof ModelAnswers.Returned returned) {
        State made = shown(returned.state(), tree, returned.node());
        ends.addAll(call.in(made).returns(returned.value()));
      } else {
        ModelAnswers.Refused refused = (ModelAnswers.Refused) answer;
        State made = shown(refused.state(), tree, refused.node());
        ends.addAll(DecodingSummary.thrown(call.in(made), refused.exception()));
      }
    }
    return ends;
  }

  /** A tree that nobody has looked at is shown as what was made of it. */
  private static State shown(State state, int tree, InputNode node) {
    return UnchangedTree.isOpen(state, tree)
        ? state.withInputs(state.inputs().withMade(tree, node))
        : state;
  }
}
