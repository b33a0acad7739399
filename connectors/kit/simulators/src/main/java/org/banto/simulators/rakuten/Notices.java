// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.banto.simulators.Json;
import org.banto.simulators.MallClock;
import org.banto.simulators.Post;

/**
 * 受注通知: tells one listener of each new order, in XML with the key both know, and counts the result
 * codes it hears. What is not taken is told once only.
 */
final class Notices {
  static final String KEY = "notice-key-sample";

  private static final Pattern CODE = Pattern.compile("<resultCode>([A-Z0-9-]{1,20})</resultCode>");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss").withZone(MallClock.TOKYO);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Post<ObjectNode> post = new Post<>();
  private final AtomicLong serial = new AtomicLong();
  private final AtomicInteger sent = new AtomicInteger();
  private final Map<String, Integer> heard = new ConcurrentHashMap<>();
  private final String shop;
  private volatile String url = "";
  private volatile String key = KEY;

  Notices(String shop) {
    this.shop = shop;
  }

  /** From now on this listener is told, by this key; nobody when there is none. */
  void to(String newUrl, String newKey) {
    url = newUrl;
    key = newKey;
  }

  /** As {@link Post#trouble}. */
  void trouble(ObjectNode wish) {
    post.trouble(wish);
  }

  /** There is a new order. */
  void tell(ObjectNode order) {
    if (!url.isEmpty()) {
      post.add(order);
    }
  }

  /** Sends what waits. */
  void work() {
    for (ObjectNode order : post.arriving()) {
      sent.incrementAndGet();
      heard.merge(code(order), 1, Integer::sum);
    }
  }

  /** The result code of the answer, or what came instead. */
  private String code(ObjectNode order) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url))
              .timeout(Duration.ofSeconds(5))
              .header("Content-Type", "text/xml; charset=UTF-8")
              .POST(HttpRequest.BodyPublishers.ofString(xml(order), StandardCharsets.UTF_8))
              .build();
      HttpResponse<String> answer =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      Matcher code = CODE.matcher(answer.body());
      return answer.statusCode() == 200 && code.find()
          ? code.group(1)
          : "HTTP " + answer.statusCode();
    } catch (IOException e) {
      return "no answer";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "no answer";
    }
  }

  private String xml(ObjectNode order) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      out.writeStartElement("orderNotifyModel");
      out.writeStartElement("authModel");
      field(out, "contractId", "0000");
      field(out, "shopUrl", "shop-" + shop);
      field(out, "authKey", key);
      out.writeEndElement();
      order(out, order);
      out.writeEndElement();
      out.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private void order(XMLStreamWriter out, ObjectNode order) throws XMLStreamException {
    out.writeStartElement("orderInfoNotifyModel");
    field(out, "orderNumber", order.path("orderNumber").asText());
    field(out, "seqId", "" + serial.incrementAndGet());
    Instant placed = RmsTime.of(order.path("orderDatetime")).orElseThrow();
    field(out, "orderDate", TIME.format(placed));
    field(out, "orderType", order.path("orderType").asText("1"));
    for (ObjectNode basket : Json.objects(order, "PackageModelList")) {
      for (ObjectNode item : Json.objects(basket, "ItemModelList")) {
        out.writeStartElement("basketModel");
        for (String name : new String[] {"itemId", "inventoryType", "units", "itemNumber"}) {
          field(out, name, item.path(name).asText());
        }
        field(out, "selectedChoice", item.path("selectedChoice").asText(""));
        out.writeEndElement();
      }
    }
    out.writeEndElement();
  }

  private static void field(XMLStreamWriter out, String name, String value)
      throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(value);
    out.writeEndElement();
  }

  ObjectNode counts() {
    ObjectNode counts = Json.object().put("sent", sent.get()).put("lost", post.lost());
    return counts.set("heard", Json.of(new TreeMap<>(heard)));
  }
}
