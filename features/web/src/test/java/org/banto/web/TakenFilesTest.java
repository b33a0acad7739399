// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import javax.ws.rs.core.MediaType;
import org.junit.jupiter.api.Test;

class TakenFilesTest {
  private static List<String> files(String... types) {
    return Stream.of(types).filter(t -> TakenFiles.isFile(type(t))).toList();
  }

  private static MediaType type(String said) {
    String[] both = said.split(";")[0].split("/");
    return new MediaType(both[0], both[1]);
  }

  @Test
  void aFileIsWhatIsNoAnswerOfTheApiAndNoPicture() {
    List<String> files =
        List.of(
            "text/csv; charset=utf-8",
            "application/pdf",
            "application/zip",
            "application/octet-stream",
            "message/rfc822",
            "text/plain");
    assertEquals(files, files(files.toArray(String[]::new)));
    assertEquals(
        List.of(),
        files("application/json", "application/problem+json", "text/event-stream", "image/jpeg"));
  }
}
