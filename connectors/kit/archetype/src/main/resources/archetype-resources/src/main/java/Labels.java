#set( $kindUpper = $kind.toUpperCase() )
#set( $both = $ports.contains("WaybillFile") && $ports.contains("LabelCheck") )
package ${package};

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banto.base.Document;
import org.banto.base.Person;
import org.banto.connect.ConnectorType;
import org.banto.connect.Label;
import org.banto.connect.LabelCheck;
import org.banto.connect.WaybillFile;
import org.banto.shipment.LabelProblem;
import org.osgi.service.component.annotations.Component;

/** The label file of ${id}. */
@Component(
    service = {#if( $ports.contains("WaybillFile") )WaybillFile.class#end#if( $both ), #end#if( $ports.contains("LabelCheck") )LabelCheck.class#end},
    property = {"banto.carrier.name=${id}", "banto.carrier.labels=PREPAID=発払い"})
@ConnectorType(id = "${id}", kind = ConnectorType.Kind.${kindUpper})
public final class Labels implements #if( $ports.contains("WaybillFile") )WaybillFile#end#if( $both ), #end#if( $ports.contains("LabelCheck") )LabelCheck#end {
#if( $ports.contains("WaybillFile") )
  @Override
  public Document write(List<Label> labels) {
    List<List<String>> rows = new ArrayList<>();
    for (Label label : labels) {
      Person to = label.recipient();
      rows.add(
          List.of(
              label.shipment().number().value(),
              Csv.text(to.name()),
              Csv.digits(to.address().zip()),
              Csv.text(to.address().oneLine()),
              Csv.digits(to.phone()),
              Csv.text(label.lines().isEmpty() ? "" : label.lines().get(0).name())));
    }
    return new Document("labels.csv", "text/csv; charset=windows-31j", Csv.write(rows));
  }

#end
#if( $ports.contains("LabelCheck") )
  private static final int LONGEST = 64;

  @Override
  public List<LabelProblem> check(List<Label> labels) {
    List<LabelProblem> problems = new ArrayList<>();
    for (Label label : labels) {
      Person to = label.recipient();
      say(problems, label, "お届け先名", to.name().isBlank(), "を入れてください", "is missing");
      say(problems, label, "電話番号", to.phone().isBlank(), "を入れてください", "is missing");
      say(problems, label, "町名・番地", to.address().street().isBlank(), "を入れてください", "is missing");
      boolean tooLong = to.address().oneLine().length() > LONGEST;
      say(problems, label, "住所", tooLong, "は" + LONGEST + "文字までです", "is too long");
    }
    return problems;
  }

  private static void say(
      List<LabelProblem> problems, Label label, String column, boolean bad, String ja, String en) {
    if (bad) {
      problems.add(
          new LabelProblem(
              label.shipment().number(), column, "invalid", column + ja, column + " " + en, Map.of()));
    }
  }

#end
}
