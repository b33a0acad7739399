// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published test suite of AWS Signature Version 4 (aws-sig-v4-test-suite), as far as requests to / go. */
class SignerTest {
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
  private static final Signer SIGNER = new Signer("AKIDEXAMPLE", SECRET, "us-east-1", "service");
  private static final Instant NOW = Instant.parse("2015-08-30T12:36:00Z");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "get-vanilla, GET, '', '', '', host;x-amz-date,"
        + "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
    "post-vanilla, POST, '', '', '', host;x-amz-date,"
        + "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
    "post-header-key-sort, POST, My-Header1, value1, '', host;my-header1;x-amz-date,"
        + "c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c",
    "post-header-value-case, POST, My-Header1, VALUE1, '', host;my-header1;x-amz-date,"
        + "cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d",
    "post-x-www-form-urlencoded, POST, Content-Type, application/x-www-form-urlencoded,"
        + "Param1=value1, content-type;host;x-amz-date,"
        + "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"
  })
  void signsAsThePublishedSuiteDoes(
      String name,
      String method,
      String header,
      String value,
      String body,
      String names,
      String signature) {
    Map<String, String> headers = header.isEmpty() ? Map.of() : Map.of(header, value);
    assertEquals(expected(names, signature), signed(method, headers, body), name);
  }

  @Test
  void blanksInAHeaderCountOnce() {
    Map<String, String> headers = Map.of("My-Header1", " value1", "My-Header2", " \"a   b   c\"");
    String signature = "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736";
    assertEquals(
        expected("host;my-header1;my-header2;x-amz-date", signature), signed("GET", headers, ""));
  }

  @Test
  void theSecretIsNotShown() {
    assertFalse(SIGNER.toString().contains(SECRET));
  }

  private static String signed(String method, Map<String, String> headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Map<String, String> made = SIGNER.sign(method, "example.amazonaws.com", headers, bytes, NOW);
    assertEquals("20150830T123600Z", made.get("X-Amz-Date"));
    return made.get("Authorization");
  }

  private static String expected(String names, String signature) {
    return "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
        + "SignedHeaders="
        + names
        + ", Signature="
        + signature;
  }
}
