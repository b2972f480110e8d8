package dev.airtight.verification.internal.site.sites;

import dev.airtight.annotations.Prompt;
import java.util.List;
import java.util.function.Supplier;

/** Asks a model in several ways; only its class file matters. */
class Shop {
  /** What is asked. */
  interface Model {
    @Prompt("shop/price")
    int price(String article);

    default int priceOfAll(List<String> articles) {
      return articles.stream().mapToInt(article -> price(article)).sum();
    }
  }

  private final Model model;
  private final int first;

  Shop(Model model) {
    this.model = model;
    this.first = model.price("first");
  }

  int direct(String article) {
    return model.price(article) + 1;
  }

  List<Integer> inALambda(List<String> articles) {
    return articles.stream().map(article -> twice(() -> model.price(article))).toList();
  }

  List<Integer> byReference(List<String> articles) {
    return articles.stream().map(model::price).toList();
  }

  int notAtAll() {
    return first;
  }

  int throughAnother(String article) {
    return direct(article);
  }

  private static int twice(Supplier<Integer> price) {
    return 2 * price.get();
  }
}
