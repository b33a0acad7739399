// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.banto.base.Violation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("partner.D7")
class ConnectorSettingTest {
  private static final String COLOURS =
      "id='f' type='String'><Option label='red' value='r'/><Option label='blue' value='b'/></AD>";

  private static Metatype of(String... settings) throws IOException {
    return Metatype.of(Framework.described(settings), "banto.mall.demo").orElseThrow();
  }

  private static String fault(String described, String value) throws IOException {
    List<Violation> violations = of(described).violations(Map.of("f", value));
    return violations.isEmpty() ? "" : violations.get(0).reason().ja();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        // described | good | wrong | what is said of it
        "id='f' type='String' | x | ' ' | 入力してください",
        "id='f' type='Password' | x | '' | 入力してください",
        "id='f' type='Integer' | -7 | abc | 整数で入力してください",
        "id='f' type='Integer' | +7 | 7.0 | 整数で入力してください",
        "id='f' type='Integer' | 2147483647 | 2147483648 | 2147483647以下で入力してください",
        "id='f' type='Integer' | 30 | 30日 | 整数で入力してください",
        "id='f' type='Integer' min='1' max='365' | 1 | 0 | 1以上で入力してください",
        "id='f' type='Integer' min='1' max='365' | 365 | 9999 | 365以下で入力してください",
        "id='f' type='Integer' max='365' | ３６５ | ３６６ | 365以下で入力してください",
        "id='f' type='Long' | 9223372036854775807 | 9223372036854775808 | 9223372036854775807以下で入力してください",
        "id='f' type='Long' | -1 | 99999999999999999999999999999999999999999 | 整数で入力してください",
        "id='f' type='Short' | 32767 | 32768 | 32767以下で入力してください",
        "id='f' type='Byte' | -128 | -129 | -128以上で入力してください",
        "id='f' type='Double' min='0.5' | 0.5 | 0.49 | 0.5以上で入力してください",
        "id='f' type='Double' | 1.25 | 1e999999999 | 数値で入力してください",
        "id='f' type='Float' | 1.25 | NaN | 数値で入力してください",
        "id='f' type='Boolean' | true | maybe | true か false で入力してください",
        "id='f' type='Boolean' | FALSE | はい | true か false で入力してください",
        "id='f' type='String' min='3' max='4' | abc | ab | 3文字以上で入力してください",
        "id='f' type='String' min='3' max='4' | abcd | abcde | 4文字以内で入力してください",
        COLOURS + " | b | green | 次の値から選んでください（r, b）",
        COLOURS + " | r | R | 次の値から選んでください（r, b）",
      })
  void aGoodValueFitsAndAWrongOneIsNamed(String described, String good, String wrong, String said)
      throws IOException {
    assertEquals("", fault(described, good));
    assertEquals(said, fault(described, wrong));
  }

  @Test
  void whatHasADefaultOrIsOptionalMayBeLeftOut() throws IOException {
    Metatype settings =
        of(
            "id='a' type='Integer' default='30'",
            "id='b' type='String' default=''",
            "id='c' type='Boolean' required='false'",
            "id='d' type='String'");
    assertEquals(
        List.of("d"),
        settings.violations(Map.of("a", " ")).stream().map(Violation::field).toList());
  }

  @Test
  void aViolationHasAllThatStaffNeedsAndNeverASecret() throws IOException {
    Metatype settings =
        of(
            "id='days' type='Integer' name='%days'",
            "id='.key' type='Password' name='%key' max='3'", "id='.dot' type='String' max='3'");
    List<Violation> wrong =
        settings.violations(Map.of("days", "abc", ".key", "s3cret", ".dot", "s3cret"));
    assertEquals("取り込む日数「abc」: 整数で入力してください", wrong.get(0).sentence().ja());
    assertEquals("Days to read \"abc\": Please enter a whole number", wrong.get(0).sentence().en());
    assertEquals("鍵: 3文字以内で入力してください", wrong.get(1).sentence().ja());
    assertEquals("鍵", wrong.get(1).label().en());
    assertEquals(".dot", wrong.get(2).label().ja());
    assertEquals(Optional.empty(), wrong.get(2).value());
  }

  @Test
  void whatIsUnknownIsNamedWithoutItsValue() throws IOException {
    List<Violation> strangers = of("id='days' type='Integer'").strangers(Set.of("days", "key"));
    assertEquals(List.of("key"), strangers.stream().map(Violation::field).toList());
    assertEquals("key: この接続にはない項目です", strangers.get(0).sentence().ja());
  }

  @Test
  void thePageIsToldOfBoundsDefaultsAndChoices() throws IOException {
    Metatype settings =
        of(
            "id='o' type='String' required='false' name='%days'",
            "id='n' type='Integer' min='1' max='365' default='30'",
            COLOURS,
            "id='d' type='Double'",
            "id='t' type='Boolean'",
            "id='.k' type='Password'");
    List<Types.Field> fields = settings.fields("en");
    assertEquals(
        List.of("n", "f", "d", "t", ".k", "o"), fields.stream().map(Types.Field::id).toList());
    assertEquals(
        List.of("integer", "select", "number", "boolean", "password", "string"),
        fields.stream().map(Types.Field::type).toList());
    assertEquals(
        "Optional[1] Optional[365] 30",
        fields.get(0).min() + " " + fields.get(0).max() + " " + fields.get(0).defaultValue());
    assertEquals(
        List.of(new Types.Option("r", "red"), new Types.Option("b", "blue")),
        fields.get(1).options());
    assertEquals(
        List.of(false, true, true, true, true, false),
        fields.stream().map(Types.Field::required).toList());
    assertEquals("Days to read", fields.get(5).name());
    assertEquals("デモ", settings.name("ja"));
  }

  @Test
  void aDescriptionThatIsNoXmlOrReadsFilesIsRefused() {
    for (String xml : List.of("<m", "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:/etc/passwd'>]><a/>")) {
      Map<String, byte[]> entries = new TreeMap<>();
      entries.put("OSGI-INF/metatype/S.xml", xml.getBytes(StandardCharsets.UTF_8));
      assertThrows(IOException.class, () -> Metatype.of(entries, "banto.mall.demo"));
    }
  }
}
