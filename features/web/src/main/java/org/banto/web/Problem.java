// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.core.Response;
import org.banto.base.Actor;
import org.banto.base.Text;
import org.banto.base.Violation;
import org.banto.house.WrongSettings;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param type {@code urn:banto:problem:…}
 * @param title what kind of problem, in the reader's language
 * @param status HTTP status
 * @param detail this problem, in words; no personal data
 * @param errors one per wrong field
 * @param saved who saved meanwhile what was to be saved, and when
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
    @JsonProperty(required = true) String type,
    @JsonProperty(required = true) String title,
    int status,
    String detail,
    List<FieldError> errors,
    Saved saved) {
  static final String MEDIA_TYPE = "application/problem+json";

  /**
   * What is wrong with a field.
   *
   * @param field its id
   * @param label its name, in the reader's language
   * @param value what was given; empty when nothing was, and for a secret
   * @param message in words, in the reader's language
   * @param reason the same in both
   */
  record FieldError(
      String field, String label, Optional<String> value, String message, Text reason) {
    private static FieldError of(Violation v, Locale reader) {
      return new FieldError(
          v.field(), v.label().in(reader), v.value(), v.reason().in(reader), v.reason());
    }
  }

  /**
   * A save of somebody else.
   *
   * @param by who
   * @param at when
   */
  record Saved(Actor by, Instant at) {}

  /** Somebody else has saved it meanwhile. */
  static Problem savedBy(SaveMarks.Mark mark, Locale reader) {
    Text detail =
        new Text(
            "開いている間に、ほかの人がこの内容を保存しました。あなたの入力はまだ保存されていません。画面には残っています。",
            "Somebody else saved this while you had it open. Nothing of yours was saved; it is still here.");
    Problem problem = of(412, detail, reader);
    return new Problem(
        problem.type,
        problem.title,
        problem.status,
        problem.detail,
        List.of(),
        new Saved(mark.by(), mark.at()));
  }

  /** Settings that cannot be worked with. */
  static Problem wrong(WrongSettings e, Locale reader) {
    Problem problem = of(400, e.sentence(), reader);
    return new Problem(
        problem.type,
        problem.title,
        problem.status,
        problem.detail,
        e.violations().stream().map(v -> FieldError.of(v, reader)).toList(),
        null);
  }

  /** Whoever asks may not from where they are. */
  static Problem fromElsewhere(Text why, Locale reader) {
    String title = new Text("この接続元からは利用できません", "Not from here").in(reader);
    return new Problem("urn:banto:problem:address", title, 403, why.in(reader), List.of(), null);
  }

  /** Of which the status says all. */
  static Problem of(int status, Locale reader) {
    return of(status, "", reader);
  }

  static Problem of(int status, Text detail, Locale reader) {
    return of(status, detail.in(reader), reader);
  }

  /** Something that waits for the log-in to be complete. */
  static Problem early(LogInStage stage, Locale reader) {
    return stage == LogInStage.ENROL
        ? of(
            Kind.SECOND_FACTOR,
            403,
            new Text("先に二段階認証を設定してください。", "Set up your second factor first.").in(reader),
            reader)
        : of(
            Kind.SECOND_FACTOR,
            401,
            new Text("先に確認コードを入力してください。", "Give the code of your second factor first.").in(reader),
            reader);
  }

  /** Something that only whoever has just proved who they are may do. */
  static Problem stepUp(Locale reader) {
    Text detail =
        new Text(
            "大切な操作のため、パスワード（と確認コード）をもう一度入力してください。",
            "This matters: give your password, and your code where you have one, once more.");
    return of(Kind.STEP_UP, 403, detail.in(reader), reader);
  }

  private static Problem of(int status, String detail, Locale reader) {
    return of(Kind.of(status), status, detail, reader);
  }

  private static Problem of(Kind kind, int status, String detail, Locale reader) {
    return new Problem(
        "urn:banto:problem:" + kind.id, kind.title.in(reader), status, detail, List.of(), null);
  }

  Response toResponse() {
    return Response.status(status).type(MEDIA_TYPE).entity(this).build();
  }

  private enum Kind {
    INVALID("invalid", "入力を確認してください", "Please check the input"),
    UNAUTHENTICATED("unauthenticated", "ログインしてください", "Please log in"),
    FORBIDDEN("forbidden", "この操作の権限がありません", "You may not do this"),
    SECOND_FACTOR("second-factor", "二段階認証が終わっていません", "The second factor is missing"),
    STEP_UP("step-up", "ご本人の確認が必要です", "Prove that it is you"),
    NOT_FOUND("not-found", "見つかりません", "Not found"),
    STALE("stale", "ほかの人が先に変更しました", "Somebody else changed it first"),
    CONFLICT("conflict", "今はできません", "Not possible now"),
    BUSY("busy", "混み合っています", "Busy"),
    FULL("full", "ディスクの空きが足りません", "The disk is full"),
    INTERNAL("internal", "処理できませんでした", "Something went wrong");

    private final String id;
    private final Text title;

    Kind(String id, String ja, String en) {
      this.id = id;
      this.title = new Text(ja, en);
    }

    static Kind of(int status) {
      return switch (status) {
        case 401 -> UNAUTHENTICATED;
        case 403 -> FORBIDDEN;
        case 404, 405 -> NOT_FOUND;
        case 409 -> CONFLICT;
        case 412, 428 -> STALE;
        case 429, 503 -> BUSY;
        case 507 -> FULL;
        default -> status < 500 ? INVALID : INTERNAL;
      };
    }
  }
}
