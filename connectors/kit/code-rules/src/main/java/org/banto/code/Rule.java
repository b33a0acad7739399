// SPDX-License-Identifier: Apache-2.0
package org.banto.code;

import java.util.Set;
import org.banto.base.Text;

/** Something that the code of a connector never does. */
public enum Rule {
  /** It ends, or halts, the machine that it runs on. */
  ENDS_THE_HOUSE(new Text("番頭を終わらせる処理があります", "ends the house")) {
    @Override
    public boolean broken(String owner, String name) {
      return owner.equals("java.lang.System") && name.equals("exit")
          || owner.equals("java.lang.Runtime") && Set.of("exit", "halt").contains(name);
    }
  },
  /** It starts threads, timers or executors: these are the platform's. */
  STARTS_THREADS(new Text("スレッドを自分で作っています", "starts threads")) {
    @Override
    public boolean broken(String owner, String name) {
      return owner.equals("java.lang.Thread") && Set.of("<init>", "start").contains(name)
          || owner.equals("java.util.Timer")
          || owner.equals("java.util.concurrent.ForkJoinPool")
          || owner.startsWith("java.util.concurrent.Executor")
          || owner.startsWith("java.util.concurrent.ThreadPool")
          || owner.startsWith("java.util.concurrent.Scheduled")
          || owner.startsWith("java.util.concurrent.CompletableFuture");
    }
  },
  /** It sleeps or waits: the platform paces and retries. */
  WAITS(new Text("自分で待つ処理があります", "sleeps or waits")) {
    @Override
    public boolean broken(String owner, String name) {
      return name.equals("sleep") && owner.startsWith("java.")
          || name.equals("wait") && owner.equals("java.lang.Object")
          || owner.equals("java.util.concurrent.locks.LockSupport")
          || name.startsWith("await")
              && owner.startsWith("java.util.concurrent.")
              && !owner.contains("Atomic");
    }
  },
  /** It opens connections by itself: the way out is {@code Outbound}. */
  OPENS_SOCKETS(new Text("Outbound を使わずに外と通信しています", "does not go out through Outbound")) {
    @Override
    public boolean broken(String owner, String name) {
      return SOCKETS.contains(owner)
          || owner.startsWith("java.nio.channels.")
          || owner.startsWith("javax.net.")
          || owner.startsWith("java.rmi.")
          || owner.equals("java.net.URL") && name.startsWith("open");
    }
  },
  /** It reads or keeps files, databases or processes: what must be kept, the platform keeps. */
  KEEPS_ELSEWHERE(new Text("ファイルやデータベースを自分で使っています", "reads or keeps things elsewhere")) {
    @Override
    public boolean broken(String owner, String name) {
      return PLACES.contains(owner)
          || owner.startsWith("java.sql.")
          || owner.startsWith("javax.sql.");
    }
  };

  private static final Set<String> SOCKETS =
      Set.of(
          "java.net.Socket",
          "java.net.ServerSocket",
          "java.net.DatagramSocket",
          "java.net.URLConnection",
          "java.net.HttpURLConnection",
          "java.net.http.HttpClient",
          "java.net.InetAddress");

  private static final Set<String> PLACES =
      Set.of(
          "java.io.File",
          "java.io.FileInputStream",
          "java.io.FileOutputStream",
          "java.io.RandomAccessFile",
          "java.nio.file.Files",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime");

  private final Text words;

  Rule(Text words) {
    this.words = words;
  }

  /** What it does, for staff. */
  public Text words() {
    return words;
  }

  /** Whether the use of a member of a class breaks it. */
  public abstract boolean broken(String owner, String name);
}
