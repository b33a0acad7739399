// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.banto.simulators.Call;

/**
 * Whether a call is signed as AWS Signature Version 4 has it, judged by the call as it came and by
 * nothing its sender says of it.
 *
 * @param key the access key id that is known
 * @param secret its secret
 * @param region where the service is
 */
record SignedCall(String key, String secret, String region) {
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/, ]+)/([0-9]{8})/([a-z0-9-]+)/([a-z0-9]+)/aws4_request,"
              + " ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
  private static final Duration SKEW = Duration.ofMinutes(15);

  /** What is wrong with it, in AWS's words; empty when nothing is. */
  Optional<String> wrong(Call call, Clock clock) {
    Matcher said = AUTHORIZATION.matcher(call.header("Authorization"));
    if (!said.matches()) {
      boolean none = call.header("Authorization").isEmpty();
      return Optional.of(none ? "MissingAuthenticationTokenException" : "IncompleteSignature");
    }
    if (!said.group(1).equals(key)) {
      return Optional.of("UnrecognizedClientException");
    }
    String time = call.header("X-Amz-Date");
    List<String> names = List.of(said.group(5).split(";"));
    boolean scoped =
        time.startsWith(said.group(2))
            && said.group(3).equals(region)
            && said.group(4).equals("sqs");
    if (!scoped || !inTime(time, clock.instant()) || !covers(names, call)) {
      return Optional.of("InvalidSignatureException");
    }
    byte[] expected = signature(call, names, time, said);
    boolean same = MessageDigest.isEqual(expected, HexFormat.of().parseHex(said.group(6)));
    return same ? Optional.empty() : Optional.of("InvalidSignatureException");
  }

  private static boolean inTime(String time, Instant now) {
    try {
      Instant at = LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC);
      return Duration.between(at, now).abs().compareTo(SKEW) <= 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The host, and every header of AWS's own. */
  private static boolean covers(List<String> names, Call call) {
    return names.contains("host")
        && names.equals(names.stream().sorted().toList())
        && call.headers().keySet().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .filter(name -> name.startsWith("x-amz-"))
            .allMatch(names::contains);
  }

  private byte[] signature(Call call, List<String> names, String time, Matcher said) {
    StringBuilder canonical = new StringBuilder(call.method()).append('\n');
    canonical.append(call.uri().getRawPath()).append('\n').append(query(call)).append('\n');
    for (String name : names) {
      String value = call.header(name).trim().replaceAll("\\s+", " ");
      canonical.append(name).append(':').append(value).append('\n');
    }
    canonical.append('\n').append(said.group(5)).append('\n').append(sha256(call.body()));
    String scope = said.group(2) + '/' + region + "/sqs/aws4_request";
    String text =
        "AWS4-HMAC-SHA256\n"
            + time
            + '\n'
            + scope
            + '\n'
            + sha256(canonical.toString().getBytes(StandardCharsets.UTF_8));
    byte[] derived = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
    for (String part : scope.split("/")) {
      derived = hmac(derived, part);
    }
    return hmac(derived, text);
  }

  private static String query(Call call) {
    String raw = call.uri().getRawQuery();
    if (raw == null || raw.isEmpty()) {
      return "";
    }
    Map<String, String> sorted = new TreeMap<>();
    for (String pair : raw.split("&")) {
      int at = pair.indexOf('=');
      sorted.put(at < 0 ? pair : pair.substring(0, at), at < 0 ? "" : pair.substring(at + 1));
    }
    List<String> pairs = new ArrayList<>();
    sorted.forEach((name, value) -> pairs.add(name + '=' + value));
    return String.join("&", pairs);
  }

  private static byte[] hmac(byte[] with, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(with, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
