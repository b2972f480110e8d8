package dev.airtight.paths.standin;

import java.util.Map;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** What {@link java.util.regex.Matcher#toMatchResult} returns: no Matcher, but as one was then. */
final class MatchSnapshot implements MatchResult {
  private final MatcherStandIn then;

  MatchSnapshot(MatcherStandIn then) {
    this.then = then;
  }

  @Override
  public int start() {
    return then.start();
  }

  @Override
  public int start(int group) {
    return then.start(group);
  }

  public int start(String name) {
    return then.start(name);
  }

  @Override
  public int end() {
    return then.end();
  }

  @Override
  public int end(int group) {
    return then.end(group);
  }

  public int end(String name) {
    return then.end(name);
  }

  @Override
  public @Nullable String group() {
    return then.group();
  }

  @Override
  public @Nullable String group(int group) {
    return then.group(group);
  }

  public @Nullable String group(String name) {
    return then.group(name);
  }

  @Override
  public int groupCount() {
    return then.groupCount();
  }

  public Map<String, Integer> namedGroups() {
    throw Engine.unknown("the names of the groups of a match");
  }

  public boolean hasMatch() {
    throw Engine.unknown("whether a match is one");
  }
}
