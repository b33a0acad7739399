// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banto.base.Text;

/**
 * Whether the signature in a mail holds (DKIM, RFC 6376, with RSA and SHA-256): nobody changed what it
 * covers since the domain it names signed it. A signature of a part of the text (l=) does not count.
 */
final class DkimSignature {
  private static final String HEADER = "dkim-signature";
  private static final int SHORTEST_KEY = 1024;
  private static final Text BROKEN = new Text("署名を読めません", "the signature cannot be read");

  private final List<String> headers;
  private final String body;

  /** A mail as it came. */
  DkimSignature(byte[] raw) {
    String text = new String(raw, StandardCharsets.ISO_8859_1).replaceAll("\r?\n", "\r\n");
    int end = text.startsWith("\r\n") ? 0 : text.indexOf("\r\n\r\n");
    String head = end < 0 ? text : text.substring(0, end);
    this.headers = List.of(head.split("\r\n(?![ \t])"));
    this.body = end < 0 ? "" : text.substring(end == 0 ? 2 : end + 4);
  }

  /**
   * Why no signature of it holds; empty when one does.
   *
   * @param keys what a name publishes, e.g. {@code s1._domainkey.shop.example}
   */
  Optional<Text> fault(Function<String, Optional<String>> keys) {
    Optional<Text> fault = Optional.of(new Text("署名がありません", "it bears no signature"));
    for (String header : headers) {
      if (name(header).equals(HEADER)) {
        fault = fault(header, keys);
        if (fault.isEmpty()) {
          return fault;
        }
      }
    }
    return fault;
  }

  private Optional<Text> fault(String header, Function<String, Optional<String>> keys) {
    try {
      Map<String, String> tags = tags(header.substring(header.indexOf(':') + 1));
      List<String> ways = List.of((tags.getOrDefault("c", "simple/simple") + "/simple").split("/"));
      List<String> covered =
          Arrays.stream(tags.getOrDefault("h", "").toLowerCase(Locale.ROOT).split(":")).toList();
      boolean known =
          tags.getOrDefault("v", "").equals("1")
              && tags.getOrDefault("a", "").equals("rsa-sha256")
              && tags.keySet().containsAll(List.of("b", "bh", "d", "s"))
              && !tags.containsKey("l")
              && covered.contains("from")
              && ours(tags);
      if (!known) {
        return Optional.of(BROKEN);
      }
      if (!Arrays.equals(sha256(body(ways.get(1))), decoded(tags.get("bh")))) {
        return Optional.of(new Text("本文が署名と合いません", "the text is not the one that was signed"));
      }
      String at = tags.get("s") + "._domainkey." + tags.get("d");
      Optional<String> key = keys.apply(at).map(k -> tags(k).getOrDefault("p", ""));
      if (key.filter(k -> !k.isEmpty()).isEmpty()) {
        return Optional.of(new Text("公開鍵がありません: " + at, "there is no public key: " + at));
      }
      return holds(key.get(), signed(header, covered, ways.get(0)), decoded(tags.get("b")))
          ? Optional.empty()
          : Optional.of(new Text("ヘッダーが署名と合いません", "the headers are not those that were signed"));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.of(BROKEN);
    }
  }

  /** Who it is signed for belongs to the domain that signed. */
  private static boolean ours(Map<String, String> tags) {
    String domain = tags.get("d").toLowerCase(Locale.ROOT);
    String who = tags.getOrDefault("i", "@" + domain).toLowerCase(Locale.ROOT);
    String of = who.substring(who.lastIndexOf('@') + 1);
    return of.equals(domain) || of.endsWith("." + domain);
  }

  private static boolean holds(String key, String signed, byte[] signature)
      throws GeneralSecurityException {
    RSAPublicKey rsa =
        (RSAPublicKey)
            KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(decoded(key)));
    Signature check = Signature.getInstance("SHA256withRSA");
    check.initVerify(rsa);
    check.update(signed.getBytes(StandardCharsets.ISO_8859_1));
    return rsa.getModulus().bitLength() >= SHORTEST_KEY && check.verify(signature);
  }

  /** The headers that are covered, those of one name from the last one up, and the signature's own. */
  private String signed(String own, List<String> covered, String way) {
    Map<String, List<String>> left =
        headers.stream()
            .collect(
                Collectors.groupingBy(
                    DkimSignature::name, HashMap::new, Collectors.toCollection(ArrayList::new)));
    StringBuilder all = new StringBuilder();
    for (String name : covered) {
      List<String> of = left.getOrDefault(name.strip(), List.of());
      if (!of.isEmpty()) {
        all.append(header(of.remove(of.size() - 1), way)).append("\r\n");
      }
    }
    String empty = own.replaceFirst("((?:^|[;:])[ \t\r\n]*b[ \t\r\n]*=)[^;]*", "$1");
    return all.append(header(empty, way)).toString();
  }

  private static String header(String header, String way) {
    if (!way.equals("relaxed")) {
      return header;
    }
    String value = header.substring(header.indexOf(':') + 1).replace("\r\n", "");
    return name(header) + ":" + value.replaceAll("[ \t]+", " ").strip();
  }

  private String body(String way) {
    String text =
        way.equals("relaxed")
            ? body.replaceAll("[ \t]+", " ").replaceAll(" (?=\r\n|\\z)", "")
            : body;
    int end = text.length();
    while (text.startsWith("\r\n", end - 2)) {
      end -= 2;
    }
    return end == 0 && way.equals("relaxed") ? "" : text.substring(0, end) + "\r\n";
  }

  private static String name(String header) {
    return header.substring(0, Math.max(header.indexOf(':'), 0)).strip().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> tags(String list) {
    Map<String, String> tags = new HashMap<>();
    for (String tag : list.split(";")) {
      int at = tag.indexOf('=');
      if (at > 0) {
        tags.put(tag.substring(0, at).strip(), tag.substring(at + 1).replaceAll("\\s+", ""));
      }
    }
    return tags;
  }

  private static byte[] decoded(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  private static byte[] sha256(String text) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
