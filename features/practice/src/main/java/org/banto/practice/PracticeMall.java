// SPDX-License-Identifier: Apache-2.0
package org.banto.practice;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.banto.base.ConnectionId;
import org.banto.simulators.MallSettings;
import org.banto.simulators.Malls;
import org.banto.simulators.Simulator;

/**
 * A mall that can be practised with, and what a connection to it is set up with. The keys are made up: a simulator is on
 * this machine alone.
 */
enum PracticeMall {
  RAKUTEN("rakuten") {
    @Override
    MallSettings simulator(MallSettings plain) {
      return plain.with("secret", SECRET).with("key", "SL000000_renshu");
    }

    @Override
    Map<String, String> keys(Simulator mall) {
      return Map.of(".serviceSecret", SECRET, ".licenseKey", "SL000000_renshu");
    }
  },
  YAHOO("yahoo") {
    @Override
    MallSettings simulator(MallSettings plain) {
      return plain
          .with("seller", "renshu")
          .with("client", "renshu")
          .with("secret", SECRET)
          .with("code", "renshu");
    }

    @Override
    Map<String, String> keys(Simulator mall) {
      ObjectNode key = mall.control("key", JSON.createObjectNode());
      Map<String, String> keys = new HashMap<>();
      keys.put("sellerId", "renshu");
      keys.put("clientId", "renshu");
      keys.put(".clientSecret", SECRET);
      keys.put(".code", "renshu");
      keys.put("redirectUri", "https://shop.example.jp/back");
      keys.put("waitMinutes", "0");
      keys.put("publicKey", key.path("publicKey").asText());
      keys.put("keyVersion", key.path("version").asText());
      keys.put("authUrl", mall.url().toString());
      return keys;
    }
  },
  AMAZON("amazon") {
    @Override
    MallSettings simulator(MallSettings plain) {
      return plain.with("client", "renshu").with("secret", SECRET).with("refresh", "renshu");
    }

    @Override
    Map<String, String> keys(Simulator mall) {
      return Map.of(
          "loginUrl",
          mall.url() + "/auth/o2/token",
          "clientId",
          "renshu",
          ".clientSecret",
          SECRET,
          ".refreshToken",
          "renshu");
    }
  },
  SHOPIFY("shopify") {
    @Override
    MallSettings simulator(MallSettings plain) {
      return plain.with("token", SECRET);
    }

    @Override
    Map<String, String> keys(Simulator mall) {
      return Map.of("shop", "renshu", ".token", SECRET);
    }
  };

  private static final String SECRET = "SP000000_renshu";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String type;

  PracticeMall(String type) {
    this.type = type;
  }

  /** The connection to it in every account for practice. */
  ConnectionId connection() {
    return ConnectionId.of(type + "~renshu");
  }

  /** Opens it as plainly as told, with its keys. */
  Simulator open(MallSettings plain) throws IOException {
    return Malls.open(type, simulator(plain));
  }

  /** What a connection to it has in its settings. */
  Map<String, String> settings(Simulator mall) {
    Map<String, String> all = new HashMap<>(keys(mall));
    all.put("url", mall.url().toString());
    return all;
  }

  /** Has orders come in at it. */
  static void order(Simulator mall, int count) {
    mall.control("orders/create", JSON.createObjectNode().put("count", count));
  }

  abstract MallSettings simulator(MallSettings plain);

  abstract Map<String, String> keys(Simulator mall);
}
