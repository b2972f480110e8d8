package dev.airtight.frameworks.orgjson;

import dev.airtight.paths.code.classfile.JavaMethod;
import dev.airtight.paths.code.signature.JavaType;
import dev.airtight.paths.code.signature.MethodDescriptor;
import dev.airtight.paths.construct.Input;
import dev.airtight.paths.input.Dialogue;
import dev.airtight.paths.prompt.DecodingSummary;
import dev.airtight.paths.state.Assumption;
import dev.airtight.paths.state.HeapObject;
import dev.airtight.paths.state.State;
import dev.airtight.paths.state.Successor;
import dev.airtight.paths.summary.Call;
import dev.airtight.paths.summary.Summary;
import dev.airtight.paths.summary.SummaryProvider;
import dev.airtight.paths.value.Reference;
import dev.airtight.paths.value.Value;
import dev.airtight.solver.term.TextTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The parser of org.json, and how it writes: any text is refused, or is any JSON. All else is its
 * own code, which is followed.
 */
public final class OrgJsonSummaries implements SummaryProvider {
  private static final String REFUSED = "org/json/JSONException";
  private static final String STRING = "Ljava/lang/String;";
  private static final MethodDescriptor OF_OBJECT =
      MethodDescriptor.parse("(Ljava/lang/Object;)Ljava/lang/Object;");

  @Override
  public Map<String, Summary> summaries() {
    Map<String, Summary> all = new HashMap<>();
    for (String type : List.of(AnyJson.OBJECT, AnyJson.ARRAY)) {
      all.put(type + ".<init>(" + STRING + ")V", OrgJsonSummaries::parsed);
      all.put(type + ".toString()" + STRING, call -> written(call, true));
      all.put(type + ".toString(I)" + STRING, call -> written(call, false));
    }
    all.put(
        AnyJson.OBJECT + ".quote(" + STRING + ")" + STRING,
        call -> call.returnsText(call.terms().freshText("a quoted text")));
    all.put(
        AnyJson.OBJECT + ".stringToNumber(" + STRING + ")Ljava/lang/Number;",
        OrgJsonSummaries::number);
    return all;
  }

  private static List<Successor> parsed(Call call) {
    return call.whenPresent(
        1,
        absent -> DecodingSummary.thrown(absent, "java/lang/NullPointerException"),
        (present, object) ->
            object instanceof HeapObject.Text said
                ? parsed(present, said.text())
                : present.stuck("a text that is no String is parsed"));
  }

  private static List<Successor> parsed(Call call, TextTerm text) {
    if (!call.object(call.reference(0)).className().equals(call.method().owner())) {
      return call.stuck("a subclass of org.json's may keep its members in its own way");
    }
    if (call.state().inputs().dialogue().reads().containsKey(text)) {
      return call.stuck("what comes of a text that is parsed twice is not followed");
    }
    if (call.machine().models().isPromised(text)) {
      return call.stuck(
          "what org.json makes of what a model said under a contract is not followed");
    }
    Call limited =
        call.in(
            call.state()
                .withAssumption(
                    new Assumption.DecoderLimits("the depth that the parser's stack holds")));
    List<Successor> ends = new ArrayList<>(DecodingSummary.thrown(limited, REFUSED));
    // So that something is seen to be refused.
    limited
        .state()
        .assume(call.terms().textEqual(text, call.terms().text("x")))
        .ifPresent(s -> ends.addAll(DecodingSummary.thrown(limited.in(s), REFUSED)));
    JavaMethod wrap =
        call.machine().classPath().load(AnyJson.OBJECT).methods("wrap").stream()
            .filter(method -> method.descriptor().equals(OF_OBJECT))
            .findFirst()
            .orElseThrow();
    // Of nothing, it makes the object that stands for null.
    List<Value> nothing = List.of(new Reference(call.terms().bool(true), 0));
    for (Successor wrapped : call.machine().runAside(limited.state(), wrap, nothing)) {
      Value ofNull = ((Successor.Returned) wrapped).value();
      ends.addAll(readable(call.in(wrapped.state()), text, Objects.requireNonNull(ofNull)));
    }
    return ends;
  }

  private static List<Successor> readable(Call call, TextTerm text, Value ofNull) {
    Reference parsed = call.reference(0);
    AnyJson any = new AnyJson(call.machine(), ofNull);
    boolean isObject = call.method().owner().equals(AnyJson.OBJECT);
    Input content =
        isObject ? any.members(call.state(), "json") : any.elements(call.state(), "json");
    State before = content.state();
    HeapObject.Instance empty = (HeapObject.Instance) before.memory().object(parsed.object());
    String field = isObject ? AnyJson.MEMBERS : AnyJson.ELEMENTS;
    State made = before.changed(parsed.object(), empty.withField(field, content.value()));
    Dialogue.Read read =
        new Dialogue.Read(
            content.node(),
            Optional.of(parsed),
            new JavaType.Of(call.method().owner(), List.of()),
            Dialogue.Ending.DECODED,
            call.state().knowledge().depth(),
            made.knowledge().depth(),
            Optional.empty());
    return call.in(made.withInputs(made.inputs().withDialogue(said -> said.withRead(text, read))))
        .returns();
  }

  /** Who asks for it catches all that it throws. */
  private static List<Successor> number(Call call) {
    List<Successor> ends =
        new ArrayList<>(DecodingSummary.thrown(call, "java/lang/NumberFormatException"));
    Input number =
        new AnyJson(call.machine(), new Reference(call.terms().bool(true), 0))
            .number(call.state(), "a number");
    ends.addAll(call.in(number.state()).returns(number.value()));
    return ends;
  }

  /** What came of a text can be written; objects in it that did not may say anything. */
  private static List<Successor> written(Call call, boolean orNull) {
    TextTerm text = call.terms().freshText("written JSON");
    if (Untouched.is(call.state(), call.reference(0))) {
      return call.returnsText(text);
    }
    Call noted =
        call.in(
            call.state()
                .withAssumption(
                    new Assumption.OfUnknownCode("JSONObject.toString", Optional.empty())));
    List<Successor> ends =
        new ArrayList<>(orNull ? noted.returnsNull() : DecodingSummary.thrown(noted, REFUSED));
    ends.addAll(noted.returnsText(text));
    return ends;
  }
}
