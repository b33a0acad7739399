// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import org.banto.base.Text;
import org.junit.jupiter.api.Test;

/** Signatures made here, by the letter of RFC 6376, and broken here. */
class DkimSignatureTest {
  private static final String KEY = "k._domainkey.shop.example";
  private static final String HELLO = "Hello \t you  \r\n\r\n\r\n";

  private static final KeyPair PAIR = pair(2048);

  @Test
  void aRelaxedSignatureHoldsThoughBlanksWereChangedOnTheWay() throws Exception {
    String mail = relaxed(PAIR, "", "Hello you\r\n");
    assertEquals("", fault(mail + HELLO));
    assertEquals("", fault(mail.replace("Subject: a  b", "SUBJECT :  a b ") + "Hello you"));
    assertEquals("", fault((mail + HELLO).replace("\r\n", "\n")));
  }

  @Test
  void aSimpleSignatureHoldsOnlyToTheLetter() throws Exception {
    String mail = simple("Hello \t you  \r\n");
    assertEquals("", fault(mail + HELLO));
    assertEquals("the text is not the one that was signed", fault(mail + "Hello you\r\n"));
    assertEquals(
        "the headers are not those that were signed", fault(mail.replace("a  b", "a b") + HELLO));
  }

  @Test
  void whatWasChangedOrPutBeforeDoesNotHold() throws Exception {
    String mail = relaxed(PAIR, "", "Hello you\r\n");
    assertEquals("the text is not the one that was signed", fault(mail + "Hello me\r\n"));
    String headers = "the headers are not those that were signed";
    assertEquals(headers, fault(mail.replace("a  b", "a c") + HELLO));
    assertEquals(headers, fault(mail.replace("From: a@", "From: b@") + HELLO));
    assertEquals(
        headers, fault("Subject: other\r\n" + mail.replace("Subject: a  b\r\n", "") + HELLO));
  }

  @Test
  void aKeyThatIsMissingWithdrawnAnothersOrTooShortDoesNotCount() throws Exception {
    String mail = relaxed(PAIR, "", "Hello you\r\n") + HELLO;
    assertEquals("there is no public key: " + KEY, fault(mail, Optional.empty()));
    assertEquals("there is no public key: " + KEY, fault(mail, Optional.of("v=DKIM1; p=")));
    String headers = "the headers are not those that were signed";
    assertEquals(headers, fault(mail, Optional.of(published(pair(2048)))));
    KeyPair small = pair(512);
    String weak = relaxed(small, "", "Hello you\r\n") + HELLO;
    assertEquals(headers, fault(weak, Optional.of(published(small))));
  }

  @Test
  void aSignatureOfAPartOfTheTextOrForAnotherDomainDoesNotCount() throws Exception {
    String unread = "the signature cannot be read";
    assertEquals(unread, fault(relaxed(PAIR, " l=5;", "Hello you\r\n") + HELLO));
    assertEquals(unread, fault(relaxed(PAIR, " i=@bank.example;", "Hello you\r\n") + HELLO));
    assertEquals("", fault(relaxed(PAIR, " i=@a.shop.example;", "Hello you\r\n") + HELLO));
    assertEquals(unread, fault("DKIM-Signature: v=1; a=rsa-sha256; b=?\r\n\r\n"));
    assertEquals("it bears no signature", fault("From: a@shop.example\r\n\r\n" + HELLO));
    assertEquals("it bears no signature", fault(""));
  }

  private String fault(String mail) {
    return fault(mail, Optional.of(published(PAIR)));
  }

  private static String fault(String mail, Optional<String> key) {
    return new DkimSignature(mail.getBytes(StandardCharsets.ISO_8859_1))
        .fault(name -> key.filter(k -> name.equals(KEY)))
        .map(Text::en)
        .orElse("");
  }

  /** The head of a mail, signed over what relaxed makes of it. */
  private String relaxed(KeyPair by, String tags, String body) throws Exception {
    String value =
        "v=1; a=rsa-sha256; c=relaxed/relaxed; d=shop.example; s=k;"
            + tags
            + " h=From:Subject; bh="
            + hash(body)
            + "; b=";
    String signed = "from:a@shop.example\r\nsubject:a b\r\ndkim-signature:" + value.strip();
    return "DKIM-Signature: "
        + value
        + sign(by, signed)
        + "\r\nFrom: a@shop.example\r\nSubject: a  b\r\n\r\n";
  }

  private String simple(String body) throws Exception {
    String header =
        "DKIM-Signature: v=1; a=rsa-sha256; d=shop.example; s=k;\r\n\th=From:Subject; bh="
            + hash(body)
            + "; b=";
    String signed = "From: a@shop.example\r\nSubject: a  b\r\n" + header;
    return header + sign(PAIR, signed) + "\r\nFrom: a@shop.example\r\nSubject: a  b\r\n\r\n";
  }

  private static String hash(String text) throws GeneralSecurityException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return base64(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static String sign(KeyPair by, String text) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(by.getPrivate());
    signature.update(text.getBytes(StandardCharsets.ISO_8859_1));
    return base64(signature.sign());
  }

  private static String published(KeyPair pair) {
    return "v=DKIM1; k=rsa; p=" + base64(pair.getPublic().getEncoded());
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static KeyPair pair(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
