import com.google.inject.AbstractModule;
import com.google.inject.Binder;
import com.google.inject.Guice;
import com.google.inject.ImplementedBy;
import com.google.inject.Module;
import com.google.inject.PrivateModule;
import com.google.inject.ProvidedBy;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.name.Named;
import com.google.inject.name.Names;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import javax.annotation.Nonnull;

/** What modules of Guice bind. Each type has two implementations; --resolve follows what is bound. */
public class Modules {
  interface Rate {
    int percent();
  }

  interface ByClass extends Rate {}

  @Singleton
  static class One implements ByClass, ByInstance, ByMethod, ByName, ByDefault, Twice, Branched, OwnMethod, Private, Provided, OfSet, Lost, Linked {
    @Override
    public int percent() {
      return 1;
    }
  }

  static class Zero implements ByClass, ByInstance, ByMethod, ByName, ByDefault, Twice, Branched, OwnMethod, Private, Provided, OfSet, Lost, Linked {
    @Override
    public int percent() {
      return 0;
    }
  }

  static class Two extends One {
    @Override
    public int percent() {
      return 2;
    }
  }

  interface ByInstance extends Rate {}

  interface ByMethod extends Rate {}

  interface ByName extends Rate {}

  @ImplementedBy(One.class)
  interface ByDefault extends Rate {}

  interface Twice extends Rate {}

  interface Branched extends Rate {}

  interface OwnMethod extends Rate {}

  interface Private extends Rate {}

  @ProvidedBy(Chooser.class)
  interface Provided extends Rate {}

  static class Chooser implements Provider<Provided> {
    @Override
    public Provided get() {
      return new Zero();
    }
  }

  interface OfSet extends Rate {}

  interface Lost extends Rate {}

  interface Linked extends Rate {}

  static class Links implements Linked {
    @Override
    public int percent() {
      return 0;
    }
  }

  static class MoreLinks extends Links {
    @Override
    public int percent() {
      return 0;
    }
  }

  static class Main extends AbstractModule {
    private final boolean isCheap = Boolean.getBoolean("cheap");

    @Override
    protected void configure() {
      bind(ByClass.class).to(One.class).in(Singleton.class);
      bind(ByInstance.class).toInstance(new One());
      bind(ByName.class).annotatedWith(Names.named("high")).to(One.class);
      bind(ByName.class).annotatedWith(Names.named("low")).to(Zero.class);
      Multibinder.newSetBinder(binder(), OfSet.class).addBinding().to(One.class);
      bind(Linked.class).to(Links.class);
      bind(Links.class).to(MoreLinks.class);
      bind(Lost.class).toProvider(() -> new Zero());
      install(new Other());
    }

    @Provides
    ByMethod byMethod() {
      return new One();
    }

    @Provides
    OwnMethod ownMethod() {
      return cheap();
    }

    private OwnMethod cheap() {
      return isCheap ? new One() : new Zero();
    }
  }

  static class Other extends PrivateModule {
    @Override
    protected void configure() {
      bind(Private.class).to(Zero.class);
      expose(Private.class);
    }
  }

  static class Branching implements Module {
    @Override
    public void configure(Binder binder) {
      if (Boolean.getBoolean("cheap")) {
        binder.bind(Branched.class).to(One.class);
      } else {
        binder.bind(Branched.class).to(Zero.class);
      }
      binder.bind(Twice.class).to(One.class);
    }
  }

  /** Not installed where {@link Branching} is. */
  static class Instead extends AbstractModule {
    @Override
    protected void configure() {
      bind(Twice.class).to(Zero.class);
    }
  }

  static class Shop {
    @Inject ByClass byClass;
    @Inject ByInstance byInstance;
    @Inject ByMethod byMethod;
    @Inject @Named("high") ByName high;
    @Inject @Named("low") ByName low;
    @Inject ByDefault byDefault;
    @Inject Twice twice;
    @Inject Branched branched;
    @Inject OwnMethod ownMethod;
    @Inject Private ofPrivateModule;
    @Inject Provided provided;
    @Inject Lost lost;
    @Inject Linked linked;
    @com.google.inject.Inject(optional = true) OfSet absent;
  }

  /** As an application makes it. */
  static Object injected(Class<?> type) {
    return Guice.createInjector(new Main(), new Branching()).getInstance(type);
  }

  static class Till {
    private final ByClass rate;

    @Inject
    Till(ByClass rate) {
      this.rate = rate;
    }
  }

  // PROVED: shop.byClass is an object of class Modules$One, which a container puts there for Modules$ByClass
  static int byClass(@Nonnull Shop shop) {
    return 1 / shop.byClass.percent();
  }

  // PROVED: till.rate is an object of class Modules$One
  static int byConstructor(@Nonnull Till till) {
    return 1 / till.rate.percent();
  }

  // PROVED: shop.byInstance is an object of class Modules$One
  static int byInstance(@Nonnull Shop shop) {
    return 1 / shop.byInstance.percent();
  }

  // PROVED: shop.byMethod is an object of class Modules$One
  static int byMethod(@Nonnull Shop shop) {
    return 1 / shop.byMethod.percent();
  }

  // PROVED: shop.high is an object of class Modules$One
  static int byName(@Nonnull Shop shop) {
    return 1 / shop.high.percent();
  }

  static int byOtherName(@Nonnull Shop shop) {
    return 1 / shop.low.percent(); // REFUTED: ArithmeticException
  }

  // PROVED: shop.byDefault is an object of class Modules$One
  static int byDefault(@Nonnull Shop shop) {
    return 1 / shop.byDefault.percent();
  }

  static int twice(@Nonnull Shop shop) {
    return 1 / shop.twice.percent(); // REFUTED: ArithmeticException
  }

  static int branched(@Nonnull Shop shop) {
    return 1 / shop.branched.percent(); // REFUTED: ArithmeticException
  }

  static int ownMethod(@Nonnull Shop shop) {
    return 1 / shop.ownMethod.percent(); // REFUTED: ArithmeticException
  }

  static int ofPrivateModule(@Nonnull Shop shop) {
    return 1 / shop.ofPrivateModule.percent(); // REFUTED: ArithmeticException
  }

  static int provided(@Nonnull Shop shop) {
    return 1 / shop.provided.percent(); // REFUTED: ArithmeticException
  }

  static int lost(@Nonnull Shop shop) {
    return 1 / shop.lost.percent(); // REFUTED: ArithmeticException
  }

  static int linked(@Nonnull Shop shop) {
    return 1 / shop.linked.percent(); // REFUTED: ArithmeticException
  }

  static int absent(@Nonnull Shop shop) {
    return shop.absent.percent(); // REFUTED: NullPointerException
  }
}
