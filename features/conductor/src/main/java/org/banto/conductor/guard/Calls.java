// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.guard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.banto.base.Text;
import org.banto.conductor.line.HttpLanes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;

/**
 * Calls into connectors. Each runs on a thread of the connector's own and has an end, so that one
 * that loops, sleeps or waits for ever keeps nobody: whoever called goes on, and what the call gives
 * later is not looked at. As long as it still runs the same instance is not called again; another
 * one is, and what runs of one that has gone is ended.
 */
@Component(service = Calls.class, configurationPid = "banto.conductor")
public final class Calls {
  /** What was interrupted is soon at its end or does not care. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** A connector that was replaced may hear out what it has asked; longer than a request takes. */
  private static final Duration HEARING = Duration.ofSeconds(35);

  private static final Duration LOOK = Duration.ofMillis(500);

  private volatile Duration limit;
  private volatile Duration start;
  private final Duration hearing;
  private final Duration grace;
  private final List<Stuck> stuck = new CopyOnWriteArrayList<>();
  private final List<Left> left = new CopyOnWriteArrayList<>();

  /**
   * Who is called.
   *
   * @param name for staff: a connection, or a bundle where a connector needs none
   * @param program whose code runs
   * @param here whether it is still there to be called
   */
  record Callee(String name, Program program, BooleanSupplier here) {}

  /** A call that was given up and still runs. */
  private record Stuck(Callee callee, Program.Running<?> call, Text since) {}

  /** A program that has gone; since then. */
  private record Left(Program program, long at) {}

  /** Remembers. */
  @Activate
  public Calls(HttpLanes.Config config) {
    this(
        HttpLanes.seconds(config.call_seconds()),
        HttpLanes.seconds(config.start_seconds()),
        HEARING,
        GRACE);
  }

  Calls(Duration limit, Duration start, Duration hearing, Duration grace) {
    this.limit = limit;
    this.start = start;
    this.hearing = hearing;
    this.grace = grace;
  }

  /** Other limits, for calls from now on. */
  @Modified
  public void modified(HttpLanes.Config config) {
    limit = HttpLanes.seconds(config.call_seconds());
    start = HttpLanes.seconds(config.start_seconds());
  }

  /** What still runs when the house closes ends with it. */
  @Deactivate
  public void close() {
    stuck.forEach(s -> s.call().interrupt());
  }

  /**
   * Calls.
   *
   * @throws Endless when it does not come to an end, or an earlier call still runs
   * @throws Exception what it throws
   */
  <T> T run(Callee callee, Callable<T> work) throws Exception {
    return run(callee, limit, work);
  }

  /** As {@link #run}, for what a connector does before it can be called. */
  <T> T start(Callee callee, Callable<T> work) throws Exception {
    return run(callee, start, work);
  }

  private <T> T run(Callee callee, Duration most, Callable<T> work) throws Exception {
    if (callee.program().runsHere()) {
      return work.call();
    }
    Optional<Stuck> before = before(callee);
    if (before.isPresent()) {
      Text since = before.get().since();
      throw new Endless(
          new Text(
              "前の処理が" + since.ja() + "終わらず、まだ動いているため、呼び出しませんでした",
              "An earlier call did not end "
                  + since.en()
                  + " and still runs, so this one was not made"),
          before.get().call().frames(),
          false);
    }
    Program.Running<T> call = callee.program().start(work);
    try {
      await(callee, most, call);
      return call.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception thrown) {
        throw thrown;
      }
      throw (Error) e.getCause();
    } catch (InterruptedException e) {
      call.interrupt();
      Thread.currentThread().interrupt();
      throw new Endless(new Text("待つのを止められました", "The wait for it was cut short"), List.of(), true);
    }
  }

  private Optional<Stuck> before(Callee callee) {
    stuck.removeIf(s -> s.call().isDone());
    return stuck.stream().filter(s -> s.callee() == callee).findFirst();
  }

  private void await(Callee callee, Duration most, Program.Running<?> call)
      throws Endless, InterruptedException {
    long began = System.nanoTime();
    long gone = -1;
    while (!ended(call, LOOK)) {
      long now = System.nanoTime();
      gone = callee.here().getAsBoolean() ? -1 : gone < 0 ? now : gone;
      if (now - began > most.toNanos()) {
        long seconds = most.toSeconds();
        giveUp(callee, call, new Text(seconds + "秒たっても", "within " + seconds + " seconds"));
      }
      if (gone >= 0 && now - gone > hearing.toNanos()) {
        giveUp(callee, call, new Text("入れ替えられた後も", "after it was replaced"));
      }
    }
  }

  private void giveUp(Callee callee, Program.Running<?> call, Text since)
      throws Endless, InterruptedException {
    List<String> frames = call.frames();
    call.interrupt();
    if (!ended(call, grace)) {
      stuck.add(new Stuck(callee, call, since));
    }
    throw new Endless(
        new Text(
            since.ja() + "終わらないため、待つのをやめました",
            "It did not end " + since.en() + " and is not waited for any longer"),
        frames,
        true);
  }

  private static boolean ended(Program.Running<?> call, Duration patience)
      throws InterruptedException {
    try {
      call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException e) {
      // it is asked for again
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  /** The code of a program has gone: what still runs of it ends soon, or is ended. */
  void leave(Program program) {
    program.close();
    left.add(new Left(program, System.nanoTime()));
  }

  /** Ends what runs of connectors that have gone. */
  void sweep() {
    stuck.removeIf(s -> s.call().isDone());
    stuck.stream().filter(s -> !s.callee().here().getAsBoolean()).forEach(s -> s.call().stop());
    left.stream().filter(l -> l.program().alive().isEmpty()).forEach(l -> l.program().forget());
    left.removeIf(l -> l.program().alive().isEmpty());
    for (Left l : left) {
      long nanos = System.nanoTime() - l.at();
      if (nanos > hearing.plus(grace).toNanos()) {
        l.program().stop();
      } else if (nanos > hearing.toNanos()) {
        l.program().interrupt();
      }
    }
  }

  /** Names of what was given up and still runs, whether or not its connector is still here. */
  List<String> stillRunning() {
    List<String> names = new ArrayList<>();
    stuck.stream().filter(s -> !s.call().isDone()).forEach(s -> names.add(s.callee().name()));
    left.stream()
        .filter(l -> System.nanoTime() - l.at() > hearing.plus(grace).plus(grace).toNanos())
        .filter(l -> !l.program().alive().isEmpty())
        .forEach(l -> names.add(l.program().toString()));
    return names.stream().distinct().toList();
  }
}
