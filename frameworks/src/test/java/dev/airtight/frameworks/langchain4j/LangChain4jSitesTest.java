package dev.airtight.frameworks.langchain4j;

import dev.airtight.frameworks.CallSites;
import dev.airtight.paths.ask.Deployment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Call sites in one method, from AI services to their verdicts, replayed with the real parsers. */
class LangChain4jSitesTest {
  private static final CallSites SITES =
      new CallSites(
          "langchain4j",
          """
          package shop;
          import dev.langchain4j.model.chat.ChatModel;
          import dev.langchain4j.service.*;
          import dev.langchain4j.service.output.OutputParsingException;
          import java.util.*;
          public class Shop {
            public enum Kind { BUY, SELL }
            public record Order(String article, Integer amount, int price, List<String> notes,
                Kind kind) {}
            public interface Clerk {
              @UserMessage("{{it}}") Order order(String text);
              @UserMessage("{{it}}") Kind kind(String text);
              @UserMessage("{{it}}") int amount(String text);
              @UserMessage("{{it}}") List<String> articles(String text);
              @UserMessage("{{it}}") List<Order> orders(String text);
              @UserMessage("{{it}}") String answer(String text);
              @UserMessage("{{it}}") Set<String> words(String text);
              @UserMessage("{{it}}") Set<Kind> kinds(String text);
              @UserMessage("{{it}}") Map<String, String> map(String text);
              @UserMessage("{{it}}") java.math.BigInteger whole(String text);
            }
            private final Clerk clerk;
            private final ChatModel model;
            public Shop(Clerk clerk, ChatModel model) {
              this.clerk = Objects.requireNonNull(clerk);
              this.model = Objects.requireNonNull(model);
            }
            int missing(String text) {
              try {
                return clerk.order(text).article().length();
              } catch (OutputParsingException refused) {
                return -1;
              }
            }
            int present(String text) {
              try {
                String article = clerk.order(text).article();
                return article == null ? 0 : article.length();
              } catch (OutputParsingException refused) {
                return -1;
              }
            }
            int whatever(String text) {
              try {
                Order order = clerk.order(text);
                return order == null || order.article() == null || order.notes() == null
                    ? 0
                    : order.article().length() + order.notes().size();
              } catch (OutputParsingException refused) {
                return -1;
              }
            }
            int wholeOrders(String text) {
              try {
                List<Order> orders = clerk.orders(text);
                return orders.isEmpty() || orders.get(0) == null ? 0 : orders.get(0).price() / 7;
              } catch (RuntimeException refused) {
                return -1;
              }
            }
            int division(String text) {
              try {
                return 100 / clerk.order(text).price();
              } catch (OutputParsingException refused) {
                return -1;
              }
            }
            int refused(String text) {
              Order order = clerk.order(text);
              return order == null || order.kind() == null ? 0 : order.kind().ordinal();
            }
            int constants(String text) {
              return switch (clerk.kind(text)) { case BUY -> 1; case SELL -> 2; };
            }
            int onlyOne(String text) {
              if (clerk.kind(text) != Kind.BUY) {
                throw new IllegalStateException("sells");
              }
              return 1;
            }
            int amounts(String text) {
              try {
                return 10 / clerk.amount(text);
              } catch (OutputParsingException refused) {
                return -1;
              }
            }
            String first(String text) { return clerk.articles(text).get(0); }
            String firstIfAny(String text) {
              List<String> articles = clerk.articles(text);
              return articles.isEmpty() ? "" : articles.get(0);
            }
            Order firstOrder(String text) {
              try {
                List<Order> orders = clerk.orders(text);
                return orders.get(0);
              } catch (OutputParsingException refused) {
                return null;
              }
            }
            String firstWord(String text) { return clerk.words(text).iterator().next(); }
            int words(String text) {
              try {
                int sum = 0;
                for (String word : clerk.words(text)) {
                  sum += word.length();
                }
                return sum;
              } catch (RuntimeException refused) {
                return -1;
              }
            }
            int kinds(String text) {
              try {
                Set<Kind> kinds = clerk.kinds(text);
                return kinds.contains(Kind.BUY) ? 1 : 0;
              } catch (RuntimeException refused) {
                return -1;
              }
            }
            int mapped(String text) {
              try {
                return clerk.map(text).get("name").length();
              } catch (OutputParsingException | NullPointerException refused) {
                return -1;
              }
            }
            int mappedIfAny(String text) {
              try {
                Map<String, String> map = clerk.map(text);
                return map != null && map.containsKey("name") ? 1 : 0;
              } catch (OutputParsingException refused) {
                return -1;
              }
            }
            int whole(String text) { return clerk.whole(text) == null ? 0 : 1; }
            int wholeIfAny(String text) {
              try {
                return clerk.whole(text) == null ? 0 : 1;
              } catch (RuntimeException refused) {
                return -1;
              }
            }
            int answered(String text) { return clerk.answer(text).length(); }
            int answeredIfAny(String text) {
              String answer = clerk.answer(text);
              return answer == null ? 0 : answer.length();
            }
            int behindGap(String text) {
              try {
                Order order = clerk.order(text);
                new java.util.zip.CRC32().update(7);
                return order == null ? 0 : order.article().length();
              } catch (OutputParsingException refused) {
                return -1;
              }
            }
            int number(String text) { return Integer.parseInt(model.chat(text)); }
            int numberIfAny(String text) {
              try {
                return Integer.parseInt(model.chat(text));
              } catch (NumberFormatException none) {
                return 0;
              }
            }
          }
          """);

  @ParameterizedTest
  @CsvSource({
    "missing, SCHEMA, NullPointerException",
    "present, SCHEMA, PROVED",
    "behindGap, SCHEMA, NullPointerException",
    "division, SCHEMA, ArithmeticException",
    "refused, SCHEMA, OutputParsingException",
    "constants, SCHEMA, PROVED",
    "onlyOne, SCHEMA, IllegalStateException",
    "amounts, SCHEMA, ArithmeticException",
    "first, SCHEMA, IndexOutOfBoundsException",
    "firstIfAny, SCHEMA, PROVED",
    "firstOrder, SCHEMA, IndexOutOfBoundsException",
    "missing, TEXT, NullPointerException",
    "present, TEXT, NullPointerException",
    "refused, TEXT, OutputParsingException",
    "whatever, TEXT, PROVED",
    "amounts, TEXT, ArithmeticException",
    "constants, TEXT, OutputParsingException",
    "firstIfAny, TEXT, OutputParsingException",
    "firstOrder, TEXT, IndexOutOfBoundsException",
    "wholeOrders, TEXT, PROVED",
    "firstWord, SCHEMA, NoSuchElementException",
    "firstWord, TEXT, Exception",
    "words, SCHEMA, PROVED",
    "words, TEXT, PROVED",
    "kinds, SCHEMA, PROVED",
    "kinds, TEXT, PROVED",
    "mapped, SCHEMA, ClassCastException",
    "mapped, TEXT, ClassCastException",
    "mappedIfAny, TEXT, PROVED",
    "whole, TEXT, OutputParsingException",
    "wholeIfAny, TEXT, PROVED",
    "answered, TEXT, NullPointerException",
    "answeredIfAny, TEXT, PROVED",
    "number, TEXT, NumberFormatException",
    "numberIfAny, TEXT, PROVED"
  })
  void verdicts(String method, Deployment deployment, String expected) throws InterruptedException {
    SITES.check("shop/Shop", method, deployment, expected);
  }
}
