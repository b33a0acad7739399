// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.banto.base.AccountId;
import org.banto.base.Person;
import org.banto.order.Destination;
import org.banto.order.Order;

/**
 * Turns an order into sealed columns and back: the buyer's name, the buyer, the destinations, and
 * everything else (packed, see {@link GzipBytes}), each sealed by itself and bound to its column and
 * order.
 */
final class OrderSeal {
  /** The sealed columns of one order. */
  record Columns(byte[] buyerName, byte[] buyer, byte[] places, byte[] body) {}

  /** A wave of labels and what is done to it fit in, and what comes in within some seconds. */
  private static final int KEPT_OPEN = 2_000;

  private final DatabaseVault vault;
  private final OrderCache opened = new OrderCache(KEPT_OPEN);
  private final ObjectMapper mapper = OrderJson.mapper();
  private final ObjectWriter destinations =
      mapper.writerFor(new TypeReference<List<Destination>>() {});
  private final ObjectReader orders = mapper.readerFor(Order.class);

  OrderSeal(DatabaseVault vault) {
    this.vault = vault;
  }

  /** Seals an order; people who are as they were keep their bytes, so the database is spared them. */
  Columns close(Order order, Optional<StoredChange.Before> before) {
    Person buyer = order.placed().buyer();
    Optional<Columns> sameBuyer = same(before, order, o -> o.placed().buyer());
    Optional<Columns> samePlaces = same(before, order, o -> o.placed().destinations());
    Columns sealed =
        new Columns(
            kept(sameBuyer, order, Columns::buyerName)
                .orElseGet(
                    () -> seal(order, "buyer_name", buyer.name().getBytes(StandardCharsets.UTF_8))),
            kept(sameBuyer, order, Columns::buyer)
                .orElseGet(() -> seal(order, "buyer", json(order, mapper.writer(), buyer))),
            kept(samePlaces, order, Columns::places)
                .orElseGet(
                    () ->
                        seal(
                            order,
                            "places",
                            json(order, destinations, order.placed().destinations()))),
            seal(order, "body", GzipBytes.pack(json(order, mapper.writer(), order))));
    opened.keep(order, sealed); // whoever hears of the change reads it next
    return sealed;
  }

  private static Optional<Columns> same(
      Optional<StoredChange.Before> before, Order order, Function<Order, Object> part) {
    return before
        .filter(b -> part.apply(b.order()).equals(part.apply(order)))
        .map(StoredChange.Before::sealed);
  }

  /** Bytes that were sealed with an older key are not kept. */
  private Optional<byte[]> kept(
      Optional<Columns> before, Order order, Function<Columns, byte[]> column) {
    return before.map(column).filter(bytes -> vault.current(order.account(), bytes));
  }

  private byte[] seal(Order order, String column, byte[] plain) {
    return vault.seal(order.account(), context(column, order.id().value()), plain);
  }

  private static byte[] json(Order order, ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsBytes(value);
    } catch (IOException e) {
      // the message of the cause may hold a person
      throw new IllegalStateException(
          "order " + order.id() + " cannot be written: " + e.getClass());
    }
  }

  Order open(String account, long id, Columns sealed) {
    return opened
        .find(account, id, sealed)
        .orElseGet(
            () -> {
              Order order = unseal(account, id, sealed);
              opened.keep(order, sealed);
              return order;
            });
  }

  private Order unseal(String account, long id, Columns sealed) {
    AccountId owner = new AccountId(account);
    try (JsonParser body = parser(owner, context("body", id), sealed.body());
        JsonParser buyer = parser(owner, context("buyer", id), sealed.buyer());
        JsonParser places = parser(owner, context("places", id), sealed.places());
        TokenBuffer whole = new TokenBuffer(body)) {
      body.nextToken();
      whole.writeStartObject();
      while (body.nextToken() == JsonToken.FIELD_NAME) {
        boolean placed = body.currentName().equals("placed");
        whole.writeFieldName(body.currentName());
        body.nextToken();
        if (placed) {
          whole.writeStartObject();
          member(whole, "buyer", buyer);
          member(whole, "destinations", places);
          body.nextToken();
          while (body.currentToken() == JsonToken.FIELD_NAME) {
            whole.copyCurrentStructure(body);
            body.nextToken();
          }
          whole.writeEndObject();
        } else {
          whole.copyCurrentStructure(body);
        }
      }
      whole.writeEndObject();
      return orders.readValue(whole.asParser());
    } catch (IOException e) {
      throw new IllegalStateException("order " + id + " cannot be read: " + e.getClass());
    }
  }

  private JsonParser parser(AccountId owner, String context, byte[] sealed) throws IOException {
    return mapper.createParser(GzipBytes.unpack(vault.open(owner, context, sealed)));
  }

  private static void member(TokenBuffer to, String name, JsonParser value) throws IOException {
    value.nextToken();
    to.writeFieldName(name);
    to.copyCurrentStructure(value);
  }

  Order open(OrderRow row) {
    return open(row.account, row.id, columns(row));
  }

  static Columns columns(OrderRow row) {
    return new Columns(row.buyerName, row.buyer, row.places, row.body);
  }

  static String context(String column, long id) {
    return "order." + column + "|" + id;
  }
}
