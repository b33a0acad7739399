// SPDX-License-Identifier: Apache-2.0
package org.banto.mail.library;

/** The mail library finds its parts and content handlers through the thread's class loader. */
public final class MailLibrary {
  private MailLibrary() {}

  /**
   * Work with the library.
   *
   * @param <T> what it gives
   * @param <E> what it throws
   */
  @FunctionalInterface
  public interface Work<T, E extends Exception> {
    /** Does it. */
    T run() throws E;
  }

  /** Does it with the loader of the bundle that packs this class. */
  public static <T, E extends Exception> T with(Work<T, E> work) throws E {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(MailLibrary.class.getClassLoader());
    try {
      return work.run();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
