// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.ShopId;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.order.Finding;
import org.banto.order.PlacedOrder;
import org.banto.order.TaxRate;
import org.banto.shipment.ShipmentNumber;

/**
 * The JSON in which an order lies in the database: the core's records by their component names,
 * what is empty left out, what is missing read as empty, what is unknown passed over; so rows
 * written by an older or newer house can be read. Sets and maps are written sorted: equal orders are
 * equal bytes, in every house.
 */
final class OrderJson {
  /** Buyer and destinations have columns of their own. */
  @JsonIgnoreProperties(
      value = {"buyer", "destinations"},
      allowSetters = true)
  private interface WithoutPersons {}

  /** A finding by its sentence in both languages, side by side, as it has always been spelt. */
  @JsonPropertyOrder({"level", "code", "subject", "check", "ja", "en", "fix"})
  abstract static class FlatFinding {
    @JsonCreator
    FlatFinding(
        @JsonProperty("level") Finding.Level level,
        @JsonProperty("code") String code,
        @JsonProperty("subject") String subject,
        @JsonProperty("check") String check,
        @JsonProperty("ja") String ja,
        @JsonProperty("en") String en,
        @JsonProperty("fix") Finding.Fix fix) {}

    @JsonIgnore
    abstract Text sentence();

    @JsonProperty("ja")
    abstract String ja();

    @JsonProperty("en")
    abstract String en();
  }

  private OrderJson() {}

  static ObjectMapper mapper() {
    SimpleModule scalars = new SimpleModule("banto");
    number(scalars, Yen.class, Yen::value, Yen::new);
    number(scalars, OrderId.class, OrderId::value, OrderId::new);
    number(scalars, TaxRate.class, t -> (long) t.percent(), n -> new TaxRate(n.intValue()));
    text(scalars, AccountId.class, AccountId::value, AccountId::new);
    text(scalars, ShopId.class, ShopId::toString, ShopId::of);
    text(scalars, ShipmentNumber.class, ShipmentNumber::value, ShipmentNumber::new);
    scalars.addSerializer(new Sorted());
    ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(scalars)
            .addMixIn(PlacedOrder.class, WithoutPersons.class)
            .addMixIn(Finding.class, FlatFinding.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .build();
    for (Class<?> type : List.of(String.class, List.class, Set.class, Map.class)) {
      mapper.configOverride(type).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }
    return mapper;
  }

  private static <T> void number(
      SimpleModule module, Class<T> type, Function<T, Long> out, Function<Long, T> in) {
    module.addSerializer(type, new Writer<>(type, (v, g) -> g.writeNumber(out.apply(v))));
    module.addDeserializer(type, new Reader<>(type, p -> in.apply(p.getLongValue())));
  }

  private static <T> void text(
      SimpleModule module, Class<T> type, Function<T, String> out, Function<String, T> in) {
    module.addSerializer(type, new Writer<>(type, (v, g) -> g.writeString(out.apply(v))));
    module.addDeserializer(type, new Reader<>(type, p -> in.apply(p.getText())));
  }

  private interface Out<T> {
    void write(T value, JsonGenerator to) throws IOException;
  }

  private interface In<T> {
    T read(JsonParser from) throws IOException;
  }

  private static final class Writer<T> extends StdSerializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Out<T> out;

    Writer(Class<T> type, Out<T> out) {
      super(type);
      this.out = out;
    }

    @Override
    public void serialize(T value, JsonGenerator to, SerializerProvider p) throws IOException {
      out.write(value, to);
    }
  }

  /** A set by its elements as texts; the order in which a set gives them is the JVM's. */
  private static final class Sorted extends StdSerializer<Set<?>> {
    private static final long serialVersionUID = 1L;

    Sorted() {
      super(Set.class, false);
    }

    @Override
    public boolean isEmpty(SerializerProvider p, Set<?> value) {
      return value.isEmpty();
    }

    @Override
    public void serialize(Set<?> value, JsonGenerator to, SerializerProvider p) throws IOException {
      to.writeStartArray();
      for (Object element : value.stream().sorted(Comparator.comparing(String::valueOf)).toList()) {
        p.defaultSerializeValue(element, to);
      }
      to.writeEndArray();
    }
  }

  private static final class Reader<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient In<T> in;

    Reader(Class<T> type, In<T> in) {
      super(type);
      this.in = in;
    }

    @Override
    public T deserialize(JsonParser from, DeserializationContext c) throws IOException {
      return in.read(from);
    }
  }
}
