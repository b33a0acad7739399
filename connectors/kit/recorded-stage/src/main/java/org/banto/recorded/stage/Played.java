// SPDX-License-Identifier: Apache-2.0
package org.banto.recorded.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import org.banto.simulators.MallSettings;
import org.banto.simulators.Simulator;
import org.banto.simulators.recorded.RecordedMall;
import org.banto.testkit.Relay;

/** A far side played from its tape, and its control. */
final class Played implements Closeable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Simulator mall;

  private Played(Simulator mall) {
    this.mall = mall;
  }

  /** Plays a tape; beside it lies what it quotes. */
  static Played from(URL tape, MallSettings settings) {
    try {
      String folder = Path.of(tape.toURI()).getParent().toString();
      return new Played(RecordedMall.open(settings.with("tape", folder)));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  URI url() {
    return mall.url();
  }

  /** How much has been done at it. */
  int effects() {
    return mall.effects();
  }

  /** The way to it. */
  Relay relay() {
    return new Relay(mall.url());
  }

  /** Tells its control; single quotes stand for double ones. */
  JsonNode tell(String command, String wish) {
    try {
      return mall.control(command, (ObjectNode) JSON.readTree(wish.replace('\'', '"')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    mall.close();
  }
}
