// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a house logs in at a mail server with the owner's consent instead of a password (OAuth 2.0, RFC 6749, by the
 * authorization code grant with RFC 7636): Microsoft 365 and Google take passwords no more.
 *
 * @param provider {@code microsoft}, {@code google} or {@code other}
 * @param client the id of the application that the shop has registered at the provider
 * @param secret its secret
 * @param authorize the page at which the owner consents
 * @param token where codes and refresh tokens are exchanged
 * @param scope what is asked for
 */
record MailLogin(
    String provider, String client, String secret, String authorize, String token, String scope) {

  /**
   * Reads it.
   *
   * @param s the section of {@link MailSettings}
   */
  static MailLogin of(Map<String, String> s) {
    String tenant = s.getOrDefault("tenant", "");
    String microsoft =
        "https://login.microsoftonline.com/"
            + (tenant.isEmpty() ? "organizations" : tenant)
            + "/oauth2/v2.0/";
    String client = s.getOrDefault("client", "");
    String secret = s.getOrDefault("_clientSecret", "");
    // learn.microsoft.com, "Authenticate an IMAP, POP or SMTP connection using OAuth";
    // developers.google.com/gmail/imap
    return switch (s.getOrDefault("provider", "microsoft")) {
      case "google" ->
          new MailLogin(
              "google",
              client,
              secret,
              "https://accounts.google.com/o/oauth2/v2/auth",
              "https://oauth2.googleapis.com/token",
              "https://mail.google.com/");
      case "other" ->
          new MailLogin(
              "other",
              client,
              secret,
              s.getOrDefault("authorizeUrl", ""),
              s.getOrDefault("tokenUrl", ""),
              s.getOrDefault("scope", ""));
      default ->
          new MailLogin(
              "microsoft",
              client,
              secret,
              microsoft + "authorize",
              microsoft + "token",
              "https://outlook.office.com/SMTP.Send offline_access");
    };
  }

  /** Whether nothing is missing that the provider asks for. */
  boolean whole() {
    return !client.isEmpty() && !secret.isEmpty() && !authorize.isEmpty() && !token.isEmpty();
  }

  /** What a consent was given to: one that was given to another application, or elsewhere, is none. */
  String party() {
    return client + " " + token;
  }

  /** The address at which the owner consents. */
  URI consent(String redirect, String state, String challenge) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", client);
    query.put("redirect_uri", redirect);
    query.put("scope", scope);
    query.put("state", state);
    query.put("code_challenge", challenge);
    query.put("code_challenge_method", "S256");
    // Google gives a refresh token only to who asks for it, and once unless it is asked again
    query.put("access_type", "offline");
    query.put("prompt", "consent");
    return URI.create(authorize + (authorize.contains("?") ? "&" : "?") + form(query));
  }

  /** Names and values as a form has them. */
  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> coded(e.getKey()) + "=" + coded(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "MailLogin[" + provider + "]";
  }
}
