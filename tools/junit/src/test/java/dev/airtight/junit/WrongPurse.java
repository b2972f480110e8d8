package dev.airtight.junit;

/** What stands in for {@link Purse} and forgets to take coins out. */
public final class WrongPurse {
  private int count;
  private int last;

  public void put(int coin) {
    last = coin;
    count++;
  }

  public int take() {
    if (count == 0) {
      throw new IndexOutOfBoundsException("empty");
    }
    return last;
  }

  public int count() {
    return count;
  }
}
