// SPDX-License-Identifier: Apache-2.0
package org.banto.mail;

/** The mail library finds its parts and content handlers through the thread's class loader. */
final class Library {
  private Library() {}

  /**
   * Work with the library.
   *
   * @param <T> what it gives
   * @param <E> what it throws
   */
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    /** Does it. */
    T run() throws E;
  }

  static <T, E extends Exception> T with(Work<T, E> work) throws E {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(Library.class.getClassLoader());
    try {
      return work.run();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
