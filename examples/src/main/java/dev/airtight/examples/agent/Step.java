package dev.airtight.examples.agent;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What the agent does next; the property {@code tool} says which one it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "tool")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Step.Search.class, name = "search"),
  @JsonSubTypes.Type(value = Step.ReadFile.class, name = "read_file"),
  @JsonSubTypes.Type(value = Step.Run.class, name = "run"),
  @JsonSubTypes.Type(value = Step.Answer.class, name = "answer")
})
public sealed interface Step {

  /** Looks something up; {@code limit} is null when the model does not care. */
  record Search(String query, Integer limit) implements Step {}

  /** Reads lines of a file. */
  record ReadFile(String path, int firstLine, int lastLine) implements Step {}

  /** Runs a program. */
  record Run(List<String> command) implements Step {}

  /** Ends the conversation. */
  record Answer(String text, int confidence) implements Step {}
}
