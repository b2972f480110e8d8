package dev.airtight.frameworks.jackson;

import dev.airtight.paths.big.BigNumber;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.decode.DecodedClasses;
import dev.airtight.paths.decode.Decoding;
import dev.airtight.paths.decode.jackson.JacksonRules;
import dev.airtight.paths.decode.jackson.TreeNodes;
import dev.airtight.paths.input.InputNode;
import dev.airtight.paths.machine.ModelAnswers;
import dev.airtight.paths.prompt.DecodingSummary;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.HeapObject;
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
 * {@code treeToValue} and {@code convertValue} of Jackson, of trees of nothing but JSON: nothing
 * comes of one but what comes of some text. What an application puts into trees itself may be
 * handed on as it is, whatever it is.
 */
public final class ValueSummaries implements SummaryProvider {
  private static final String OBJECT = "Ljava/lang/Object;";
  private static final List<String> CONTAINERS = List.of("java/util/Map", "java/util/Collection");

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new HashMap<>();
    for (JacksonVersion version : JacksonVersion.values()) {
      List<String> trees =
          version == JacksonVersion.TWO
              ? List.of(treeNode(version))
              : List.of(treeNode(version), version.trees().node());
      for (String into : version.said()) {
        for (String tree : trees) {
          put(all, version, "treeToValue(L" + tree + ";" + into, new Making(version, true));
        }
        put(all, version, "convertValue(" + OBJECT + into, new Making(version, false));
      }
    }
    return all;
  }

  private static String treeNode(JacksonVersion version) {
    return version.named("core/TreeNode");
  }

  private static void put(
      Map<String, Summary> all, JacksonVersion version, String method, Making making) {
    all.put(
        version.mapper() + "." + method + ")" + OBJECT,
        call -> new Mappers(version).known(call, making::valueOf));
  }

  /**
   * One of the two methods.
   *
   * @param isOfTree whether it is that of trees, where null stands for null
   */
  private record Making(JacksonVersion version, boolean isOfTree) {
    private List<Successor> valueOf(Call call) {
      return call.whenPresent(
          1,
          absent ->
              isOfTree
                  ? absent.returns(new Reference(absent.terms().bool(true), 0))
                  : ofNothing(absent),
          (present, object) -> {
            JavaType type = SaidTypes.by(present, present.reference(2)).orElse(null);
            if (type == null || isTree(present, type) || Mappers.isBigNumber(type)) {
              return present.stuck("what a tree becomes of this type is not followed");
            }
            int tree = present.reference(1).object();
            Optional<TreeNodes.Part> part = TreeNodes.partOf(object);
            if (part.isPresent()) {
              return new UnchangedTree(present.state(), version.trees())
                  .looked(tree)
                  .map(looked -> ofPart(present.in(looked), part.get(), type))
                  .orElseGet(
                      () ->
                          present.stuck("what becomes of a tree that was changed is not followed"));
            }
            MentionedTypes mentioned = new MentionedTypes(present.machine().hierarchy(), type);
            return new PlainTree(present.state(), version.trees())
                .looked(tree, !mentioned.haveAnything())
                .map(looked -> read(present.in(looked), tree, type, false))
                .orElseGet(() -> ofObject(present, tree, type, mentioned));
          });
    }

    /**
     * Of any object what its getters say, which nobody knows: where it is said what each part
     * becomes, that is what a part of some text becomes. Trees may hold objects that are handed on
     * as they are.
     */
    private List<Successor> ofObject(
        Call call, int object, JavaType type, MentionedTypes mentioned) {
      boolean isTree =
          call.machine()
              .isInstance(call.state().memory().object(object).className(), treeNode(version));
      if (isTree || mentioned.haveAnything() || mentioned.have(version.trees().node())) {
        return call.stuck(
            "what becomes of an object that is no tree of JSON alone is not followed");
      }
      State noted =
          call.state()
              .withAssumption(
                  new Assumption.OfUnknownCode(
                      "ObjectMapper." + call.method().name(), Optional.empty()));
      return read(call.in(noted), object, type, isContainer(call, object));
    }

    /** Whether it is written as a JSON object or array, never as null. */
    private static boolean isContainer(Call call, int object) {
      HeapObject held = call.state().memory().object(object);
      String className = held.className();
      return CONTAINERS.stream().anyMatch(each -> call.machine().isInstance(className, each))
          && call.machine().classPath().load(className).isPlatform();
    }

    /**
     * Of a tree that is not shown as what it becomes, only what stands for all others is tried: no
     * input can be found for one of them.
     */
    private List<String> refusals(boolean isShown) {
      return version == JacksonVersion.THREE && !isShown
          ? List.of(version.refused())
          : version.refusedConversions(isOfTree);
    }

    /** What a type makes of null: that may be more than null, but no more than of some text. */
    private List<Successor> ofNothing(Call call) {
      return SaidTypes.by(call, call.reference(2))
          .filter(type -> !isTree(call, type))
          .map(type -> read(call, 0, type, false))
          .orElseGet(() -> call.stuck("what null is converted to is not followed"));
    }

    private boolean isTree(Call call, JavaType type) {
      return type instanceof JavaType.Of named
          && (call.machine().isInstance(named.name(), treeNode(version))
              || named.name().equals(treeNode(version))
              || named.name().equals("java/lang/Object"));
    }

    /** Decimals are doubles in a tree, so that their digits are lost. */
    private List<Successor> ofPart(Call call, TreeNodes.Part part, JavaType type) {
      MentionedTypes parts = new MentionedTypes(call.machine().hierarchy(), type);
      if (parts.have(BigNumber.DECIMAL)
          || parts.have(BigNumber.INTEGER)
          || new Mappers(version).rules(call, type) != DecodingSummary.Rules.OF_DECODER) {
        return call.stuck("what part of an output becomes as " + type + " is not known");
      }
      JacksonRules rules = new JacksonRules(call.machine().hierarchy(), version.settings());
      DecodedClasses classes = new DecodedClasses(call.machine(), rules, type);
      List<Successor> ends = new ArrayList<>();
      for (State state : classes.initialised(call.state())) {
        for (Decoding decoding : part.decoded(state, version.settings(), type)) {
          if (decoding instanceof Decoding.Decoded decoded) {
            ends.addAll(call.in(decoded.state()).returns(decoded.input().value()));
          } else {
            Call refused = call.in(decoding.state());
            refusals(true).forEach(each -> ends.addAll(DecodingSummary.thrown(refused, each)));
          }
        }
      }
      return ends;
    }

    private List<Successor> read(Call call, int tree, JavaType type, boolean isContainer) {
      if (new Mappers(version).rules(call, type) == DecodingSummary.Rules.UNKNOWN) {
        return call.stuck("what a tree becomes as " + type + " is not known");
      }
      TextTerm text = call.terms().freshText("the text of a tree");
      boolean isShown = UnchangedTree.isOpen(call.state(), tree);
      ModelAnswers.Reading reading =
          new Mappers(version).reading(call, text, type, refusals(isShown), false);
      List<Successor> ends = new ArrayList<>();
      for (ModelAnswers.Answer answer :
          call.machine().models().read(call.machine(), call.state(), reading)) {
        if (answer instanceof ModelAnswers.Returned returned) {
          State made = shown(returned.state(), tree, returned.node());
          Optional<State> there =
              isContainer ? written(call, made, returned.node()) : Optional.of(made);
          there.ifPresent(s -> ends.addAll(call.in(s).returns(returned.value())));
        } else {
          ModelAnswers.Refused refused = (ModelAnswers.Refused) answer;
          State made = shown(refused.state(), tree, refused.node());
          ends.addAll(DecodingSummary.thrown(call.in(made), refused.exception()));
        }
      }
      return ends;
    }
  }

  /** Where the JSON is not null; what is made of it may be. */
  private static Optional<State> written(Call call, State state, InputNode node) {
    return node instanceof InputNode.Output output
            && output.base() instanceof InputNode.Nullable nullable
        ? state.assume(call.terms().not(nullable.isNull()))
        : Optional.of(state);
  }

  /** A tree that nobody has looked at is shown as what was made of it. */
  private static State shown(State state, int tree, InputNode node) {
    return UnchangedTree.isOpen(state, tree)
        ? state.withInputs(state.inputs().withMade(tree, node))
        : state;
  }
}
