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
import org.banto.account.AccountId;
import org.banto.account.Vault;
import org.banto.order.Destination;
import org.banto.order.Order;
import org.banto.order.Person;

/**
 * Turns an order into sealed columns and back: the buyer's name, the buyer, the destinations, and
 * everything else, each sealed by itself and bound to its column and order.
 */
final class OrderSeal {
  /** The sealed columns of one order. */
  record Columns(byte[] buyerName, byte[] buyer, byte[] places, byte[] body) {}

  private final Vault vault;
  private final ObjectMapper mapper = OrderJson.mapper();
  private final ObjectWriter destinations =
      mapper.writerFor(new TypeReference<List<Destination>>() {});
  private final ObjectReader orders = mapper.readerFor(Order.class);

  OrderSeal(Vault vault) {
    this.vault = vault;
  }

  Columns close(Order order) {
    AccountId account = order.account();
    long id = order.id().value();
    Person buyer = order.placed().buyer();
    try {
      return new Columns(
          vault.seal(
              account, context("buyer_name", id), buyer.name().getBytes(StandardCharsets.UTF_8)),
          vault.seal(account, context("buyer", id), mapper.writeValueAsBytes(buyer)),
          vault.seal(
              account,
              context("places", id),
              destinations.writeValueAsBytes(order.placed().destinations())),
          vault.seal(account, context("body", id), mapper.writeValueAsBytes(order)));
    } catch (IOException e) {
      // the message of the cause may hold a person
      throw new IllegalStateException("order " + id + " cannot be written: " + e.getClass());
    }
  }

  Order open(String account, long id, Columns sealed) {
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
    return mapper.createParser(vault.open(owner, context, sealed));
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
