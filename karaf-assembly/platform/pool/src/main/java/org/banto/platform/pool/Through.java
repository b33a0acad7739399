// SPDX-License-Identifier: Apache-2.0
package org.banto.platform.pool;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Stands before a driver's object and sees each call to it. */
interface Through {
  /** What becomes of a call. */
  Object call(Method method, Object[] args) throws Throwable;

  /** An object whose calls go this way. */
  static <T> T before(Class<T> type, Through way) {
    return type.cast(
        Proxy.newProxyInstance(
            Through.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) ->
                method.getName().equals("equals") ? self == args[0] : way.call(method, args)));
  }

  /** The call itself, and what the object throws. */
  static Object on(Object object, Method method, Object[] args) throws Throwable {
    try {
      return method.invoke(object, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Whether this call begins a transaction. */
  static boolean begins(Method method, Object[] args) {
    return method.getName().equals("setAutoCommit") && !(Boolean) args[0];
  }
}
