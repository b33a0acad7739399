// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.banto.base.AccountId;
import org.banto.base.CommandId;
import org.banto.base.ConnectionId;
import org.banto.base.OrderId;
import org.banto.base.ShopId;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.connect.Cursor;
import org.banto.order.Finding;
import org.banto.order.TaxRate;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.ShipmentNumber;

/** How the core's values are spelt in JSON: a value of one part is that part, an id is its text. */
final class Json {
  /** Maps every value of the API; safe for many threads. */
  static final ObjectMapper MAPPER = mapper();

  private Json() {}

  private static ObjectMapper mapper() {
    return JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .addModule(new Jdk8Module())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .addMixIn(Text.class, TextOfBefore.class)
        .addMixIn(Finding.class, FlatText.class)
        .addMixIn(LabelProblem.class, FlatText.class)
        .addMixIn(OrderId.class, LongValue.class)
        .addMixIn(Yen.class, LongValue.class)
        .addMixIn(TaxRate.class, PercentValue.class)
        .addMixIn(AccountId.class, TextValue.class)
        .addMixIn(ShipmentNumber.class, TextValue.class)
        .addMixIn(CommandId.class, TextValue.class)
        .addMixIn(Cursor.class, TextValue.class)
        .addMixIn(ShopId.class, ShopText.class)
        .addMixIn(ConnectionId.class, ConnectionText.class)
        .build();
  }

  abstract static class LongValue {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    LongValue(long value) {}

    @JsonValue
    abstract long value();
  }

  abstract static class PercentValue {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    PercentValue(int percent) {}

    @JsonValue
    abstract int percent();
  }

  abstract static class TextValue {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    TextValue(String value) {}

    @JsonValue
    abstract String value();
  }

  /** A text, or words as they were kept before they had to be in both languages. */
  @JsonDeserialize(using = EitherText.class)
  abstract static class TextOfBefore {}

  /** Reads {@code {"ja": …, "en": …}}, and a plain string of an older house. */
  static final class EitherText extends StdDeserializer<Text> {
    private static final long serialVersionUID = 1L;

    EitherText() {
      super(Text.class);
    }

    @Override
    public Text deserialize(JsonParser from, DeserializationContext context) throws IOException {
      JsonNode node = from.readValueAsTree();
      return node.isTextual()
          ? Text.of(node.asText(), "")
          : Text.of(node.path("ja").asText(), node.path("en").asText());
    }
  }

  /** Side by side, as they are spelt beside what they are about. */
  abstract static class FlatText {
    @JsonUnwrapped
    abstract Text sentence();
  }

  abstract static class ShopText {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ShopId of(String text) {
      return ShopId.of(text);
    }

    @Override
    @JsonValue
    public abstract String toString();
  }

  abstract static class ConnectionText {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ConnectionId of(String text) {
      return ConnectionId.of(text);
    }

    @Override
    @JsonValue
    public abstract String toString();
  }
}
