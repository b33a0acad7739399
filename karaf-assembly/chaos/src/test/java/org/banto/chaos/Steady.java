// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.banto.testhouse.Api;
import org.banto.testhouse.Waiting;

/** Staff asks at a steady pace, one question after another, and notes what is answered. */
final class Steady implements AutoCloseable {
  private static final ObjectMapper STRICT =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final int AT_ONCE = 8;

  private final Api api;
  private final List<String> questions;
  private final Map<String, Map<String, Integer>> heard = new TreeMap<>();
  private final ScheduledExecutorService pool = Executors.newScheduledThreadPool(AT_ONCE);
  private final long began = System.nanoTime();
  private int next;
  private int answers;

  private Steady(Api api, List<String> questions) {
    this.api = api;
    this.questions = questions;
  }

  /** Begins to ask so many times a second; the questions are paths that are read. */
  static Steady ask(Api api, int perSecond, List<String> questions) {
    Steady steady = new Steady(api, questions);
    long between = TimeUnit.SECONDS.toNanos(AT_ONCE) / perSecond;
    for (int i = 0; i < AT_ONCE; i++) {
      steady.pool.scheduleAtFixedRate(
          steady::ask, i * between / AT_ONCE, between, TimeUnit.NANOSECONDS);
    }
    return steady;
  }

  private void ask() {
    String question = question();
    String answer;
    try {
      HttpResponse<byte[]> said = api.answer("GET", question);
      answer = said.statusCode() + (whole(said.body()) ? "" : " spoiled");
    } catch (UncheckedIOException e) {
      answer = "none: " + e.getCause();
    }
    hear(question, answer);
  }

  /** Whether it is one piece of JSON with nothing behind it. */
  private static boolean whole(byte[] body) {
    try {
      STRICT.readTree(body);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private synchronized String question() {
    return questions.get(next++ % questions.size());
  }

  private synchronized void hear(String question, String answer) {
    answers++;
    heard.computeIfAbsent(question, q -> new TreeMap<>()).merge(answer, 1, Integer::sum);
  }

  /** What was answered to each question, and how often. */
  synchronized Map<String, Map<String, Integer>> heard() {
    Map<String, Map<String, Integer>> all = new TreeMap<>();
    heard.forEach((question, times) -> all.put(question, new TreeMap<>(times)));
    return all;
  }

  /** Questions a second that were answered so far. */
  synchronized double pace() {
    return answers * 1e9 / (System.nanoTime() - began);
  }

  @Override
  public void close() {
    pool.shutdown();
    Waiting.until("the last is answered", Duration.ofSeconds(60), pool::isTerminated);
  }
}
