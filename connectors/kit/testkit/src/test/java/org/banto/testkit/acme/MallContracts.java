// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.acme;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banto.base.CommandId;
import org.banto.connect.ConnectorException;
import org.banto.connect.EditPart;
import org.banto.connect.Instruction;
import org.banto.connect.Instruction.CancelOrder;
import org.banto.connect.Instruction.ConfirmOrder;
import org.banto.connect.Instruction.EditOrder;
import org.banto.connect.Instruction.ReportShipment;
import org.banto.connect.Outbound;
import org.banto.connect.ParcelNotice;
import org.banto.connect.ParcelNotice.Content;
import org.banto.connect.Push;
import org.banto.order.Order;
import org.banto.order.PlacedOrder;
import org.banto.testkit.ConnectorContract;
import org.banto.testkit.CredentialClockContract;
import org.banto.testkit.FarSide;
import org.banto.testkit.OrderCancellerContract;
import org.banto.testkit.OrderConfirmerContract;
import org.banto.testkit.OrderEditorContract;
import org.banto.testkit.OrderSourceContract;
import org.banto.testkit.PushAnswererContract;
import org.banto.testkit.PushVerifierContract;
import org.banto.testkit.ReconcilerContract;
import org.banto.testkit.Samples;
import org.banto.testkit.ShipmentReporterContract;

/** The contracts of Acme's mall. */
final class MallContracts {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  private MallContracts() {}

  abstract static class Stage implements ConnectorContract {
    @Override
    public FarSide farSide() {
      return Shop.holding(IntStream.range(0, 100).mapToObj(i -> "A-" + i).toList());
    }

    @Override
    public AcmeMall connector(Outbound outbound) {
      return new AcmeMall(outbound);
    }

    @Override
    public Collection<String> secrets() {
      return List.of(Line.SECRET);
    }

    @Override
    public Set<String> settings() {
      return Set.of(Line.FIELD);
    }
  }

  static final class Checks extends Stage {}

  static final class Orders extends Stage implements OrderSourceContract {
    @Override
    public Set<String> held() {
      Set<String> all = new TreeSet<>();
      IntStream.range(0, 100).forEach(i -> all.add("A-" + i));
      return all;
    }

    @Override
    public String oneMore(FarSide far) {
      try {
        new Line(far).post("/add", "A-new", "");
        return "A-new";
      } catch (ConnectorException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static final class Confirms extends Stage implements OrderConfirmerContract {
    @Override
    public List<ConfirmOrder> instructions() {
      return List.of(confirm("A-1"), confirm("A-2"), confirm("A-3"));
    }

    @Override
    public ConfirmOrder refused() {
      return confirm("gone");
    }

    /** Acme refuses what is about nothing it knows, and no more. */
    @Override
    public List<ConfirmOrder> refusals() {
      return List.of();
    }

    @Override
    public int done(FarSide far, ConfirmOrder i) {
      return far.times(AcmeMall.what(i));
    }
  }

  static ConfirmOrder confirm(String order) {
    return new ConfirmOrder(new CommandId("confirm/" + order), order);
  }

  static final class Reports extends Stage implements ShipmentReporterContract {
    @Override
    public List<ReportShipment> instructions() {
      return List.of(report("A-1", "012345678901", "112345678902"), report("A-2", "212345678903"));
    }

    @Override
    public ReportShipment refused() {
      return report("gone", "312345678904");
    }

    /** Acme refuses what is about nothing it knows, and no more. */
    @Override
    public List<ReportShipment> refusals() {
      return List.of();
    }

    @Override
    public int done(FarSide far, ReportShipment i) {
      return far.times(AcmeMall.what(i));
    }

    @Override
    public List<String> shown(FarSide far, String order) {
      try {
        return new Line(far).get("/parcels/" + order);
      } catch (ConnectorException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Optional<ReportShipment> boxes() {
      List<Content> one = List.of(new Content("1", 1));
      List<ParcelNotice> parcels =
          Stream.of("412345678905", "512345678906")
              .map(n -> new ParcelNotice("1", "acme", n, DAY, one))
              .toList();
      return Optional.of(new ReportShipment(new CommandId("ship/A-3"), "A-3", parcels));
    }

    private static ReportShipment report(String order, String... numbers) {
      List<ParcelNotice> parcels =
          List.of(numbers).stream().map(n -> new ParcelNotice("1", "acme", n, DAY)).toList();
      return new ReportShipment(new CommandId("ship/" + order), order, parcels);
    }
  }

  static final class Cancels extends Stage implements OrderCancellerContract {
    @Override
    public List<CancelOrder> instructions() {
      return List.of(cancel("A-1"), cancel("A-2"));
    }

    @Override
    public CancelOrder refused() {
      return cancel("gone");
    }

    /** Acme refuses what is about nothing it knows, and no more. */
    @Override
    public List<CancelOrder> refusals() {
      return List.of();
    }

    @Override
    public int done(FarSide far, CancelOrder i) {
      return far.times(AcmeMall.what(i));
    }

    private static CancelOrder cancel(String order) {
      return new CancelOrder(new CommandId("cancel/" + order), order, "stock", true);
    }
  }

  static final class Edits extends Stage implements OrderEditorContract {
    @Override
    public AcmeMall silent(Outbound outbound) {
      return new AcmeMall(outbound, false);
    }

    @Override
    public List<EditOrder> instructions() {
      return List.of(edit(1, "SAMPLE-1"), edit(2, "SAMPLE-2"));
    }

    @Override
    public EditOrder refused() {
      return edit(3, "gone");
    }

    /** Acme refuses what is about nothing it knows, and no more. */
    @Override
    public List<EditOrder> refusals() {
      return List.of();
    }

    @Override
    public int done(FarSide far, EditOrder i) {
      return far.times(AcmeMall.what(i));
    }

    @Override
    public PlacedOrder read(FarSide far, EditOrder i) {
      PlacedOrder placed = i.order().placed();
      try {
        List<String> said = new Line(far).get("/remarks/" + i.order().key().number());
        return Samples.remarked(placed, String.join("", said));
      } catch (ConnectorException e) {
        throw new IllegalStateException(e);
      }
    }

    private static EditOrder edit(int no, String number) {
      PlacedOrder sample = Samples.order(no, Samples.person("見本 花子"), "茶碗").placed();
      Order order = Samples.order(no, number, Samples.remarked(sample, "置き配で" + no));
      return new EditOrder(new CommandId("edit/" + no), order, Set.of(EditPart.REMARKS));
    }
  }

  static final class LooksUp extends Stage implements ReconcilerContract {
    @Override
    public List<? extends Instruction> instructions() {
      return List.of(confirm("A-1"), confirm("A-2"));
    }

    @Override
    public void perform(FarSide far, Instruction instruction) throws ConnectorException {
      connector(far).confirm(List.of((ConfirmOrder) instruction));
    }
  }

  static final class KnowsItsKey extends Stage implements CredentialClockContract {
    @Override
    public LocalDate lastDayThere() {
      return LocalDate.of(2027, 3, 1);
    }
  }

  static final class Pushes implements PushVerifierContract {
    private static final byte[] BODY = "{\"order\":\"A-1\"}\n".getBytes(StandardCharsets.UTF_8);

    @Override
    public FarSide farSide() {
      return Shop.holding(List.of("A-1"));
    }

    @Override
    public Collection<String> secrets() {
      return List.of(Line.SECRET);
    }

    @Override
    public Set<String> settings() {
      return Set.of(Line.FIELD);
    }

    @Override
    public AcmeBell connector(Outbound outbound) {
      return new AcmeBell(outbound, Line.SECRET);
    }

    @Override
    public AcmeBell withoutSecret(Outbound outbound) {
      return new AcmeBell(outbound, "");
    }

    @Override
    public List<Push> genuine() {
      return List.of(signed(Line.SECRET));
    }

    @Override
    public Push ofAnother() {
      return signed("s3cr3t-of-another");
    }

    @Override
    public Set<String> proof() {
      return Set.of(AcmeBell.HEADER);
    }

    private static Push signed(String secret) {
      String signature = Base64.getEncoder().encodeToString(AcmeBell.signature(secret, BODY));
      return new Push("", Map.of(AcmeBell.HEADER, List.of(signature)), BODY);
    }
  }

  static final class Answers implements PushAnswererContract {
    @Override
    public FarSide farSide() {
      return Shop.holding(List.of("A-1"));
    }

    @Override
    public Collection<String> secrets() {
      return List.of(Line.SECRET);
    }

    @Override
    public Set<String> settings() {
      return Set.of(Line.FIELD);
    }

    @Override
    public AcmeDoor connector(Outbound outbound) {
      return new AcmeDoor(outbound, Line.SECRET);
    }

    @Override
    public AcmeDoor withoutSecret(Outbound outbound) {
      return new AcmeDoor(outbound, "");
    }

    @Override
    public List<Push> genuine() {
      return List.of(push("key: " + Line.SECRET + "\norder: A-1\n"));
    }

    @Override
    public Push ofAnother() {
      return push("key: s3cr3t-of-another\norder: A-1\n");
    }

    @Override
    public Set<String> proof() {
      return Set.of();
    }

    @Override
    public List<byte[]> altered(byte[] body) {
      String key = Line.SECRET;
      return List.of(
          bytes("key: " + key.substring(1) + "\norder: A-1\n"),
          bytes("key: " + key + "1\norder: A-1\n"),
          bytes("order: A-1\nkey: " + key + "\n"),
          bytes("order: " + key + "\n"));
    }

    @Override
    public String taken() {
      return "taken";
    }

    @Override
    public String refused() {
      return "refused";
    }

    private static Push push(String text) {
      return new Push("", Map.of(), bytes(text));
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
