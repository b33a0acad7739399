// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AWS Signature Version 4, for requests to {@code /} without a query: all that SQS takes in its JSON
 * protocol. Proved by the published test suite (aws-sig-v4-test-suite).
 *
 * @param key the access key id
 * @param secret the secret access key
 * @param region where the service is
 * @param service its name in AWS
 */
record Signer(String key, String secret, String region, String service) {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final String END = "aws4_request";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /**
   * The headers that make a request a signed one: its time and its authorization.
   *
   * @param host as the request's Host header has it
   * @param headers other headers to be signed
   */
  Map<String, String> sign(
      String method, String host, Map<String, String> headers, byte[] body, Instant now) {
    String time = TIME.format(now);
    SortedMap<String, String> signed = new TreeMap<>();
    headers.forEach((n, v) -> signed.put(n.toLowerCase(Locale.ROOT), trimmed(v)));
    signed.put("host", host);
    signed.put("x-amz-date", time);
    String names = String.join(";", signed.keySet());
    String lines =
        signed.entrySet().stream()
            .map(h -> h.getKey() + ':' + h.getValue() + '\n')
            .collect(Collectors.joining());
    String request = String.join("\n", method, "/", "", lines, names, hash(body));
    String scope = String.join("/", time.substring(0, 8), region, service, END);
    String toSign = String.join("\n", ALGORITHM, time, scope, hash(bytes(request)));
    String signature = HexFormat.of().formatHex(mac(keyOf(time.substring(0, 8)), toSign));
    return Map.of(
        "X-Amz-Date",
        time,
        "Authorization",
        ALGORITHM
            + " Credential="
            + key
            + '/'
            + scope
            + ", SignedHeaders="
            + names
            + ", Signature="
            + signature);
  }

  private byte[] keyOf(String day) {
    return mac(mac(mac(mac(bytes("AWS4" + secret), day), region), service), END);
  }

  private static String trimmed(String value) {
    return value.strip().replaceAll(" +", " ");
  }

  private static byte[] mac(byte[] with, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(with, "HmacSHA256"));
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hash(byte[] of) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(of));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** No secret. */
  @Override
  public String toString() {
    return "Signer[" + region + ", " + service + "]";
  }
}
