package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.banto.base.Actor;
import org.banto.fakes.AmendmentContract;
import org.banto.fakes.Orders;
import org.banto.flow.Amendment;
import org.banto.flow.Move;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;

class ${prefix}AmendmentTest extends AmendmentContract {
  private static final Actor CLERK = Actor.staff("hanako");

  private final Order plain = Orders.everyday(1);
  private final Order wished = Orders.remarked(plain, "${nameJa}をお願いします。");

  @Override
  protected Amendment amendment() {
    return new ${prefix}Amendment();
  }

  @Override
  protected List<Move> moves() {
    Order comes = wished.with(e -> e.revision(0));
    return List.of(
        new Move(comes, comes, CLERK),
        new Move(plain, wished, CLERK),
        new Move(plain, plain, CLERK),
        new Move(wished, wished, CLERK));
  }

  @Test
  void aWishThatCameBecomesATag() {
    Order after = amendment().amend(new Move(plain, wished, CLERK)).order();
    assertTrue(after.tags().contains(${prefix}.ASKED.tag()));
  }

  @Test
  void staffWhoTakeTheTagAwayHaveTheLastWord() {
    Order tagged = wished.with(e -> e.tag(${prefix}.ASKED.tag()));
    assertEquals(wished, amendment().amend(new Move(tagged, wished, CLERK)).order());
  }
}
