// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.guard;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Text;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.ConnectorFaults;
import org.banto.conductor.line.Mistake;
import org.banto.conductor.line.Ports;
import org.banto.conductor.line.Trip;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;

/**
 * A connector's service as the house calls it. Each call has a limit, and whatever comes out that no
 * connector may give becomes a failure that callers know: an Error and a {@code null} a {@link
 * Mistake}, a call without an end a {@link ConnectorException}: UNAVAILABLE when it was not made,
 * else NO_ANSWER, as what it did is not known. Exceptions of the connector pass; each is kept in
 * {@link ConnectorFaults} with its place.
 */
final class Guard implements InvocationHandler {
  private static final Text NULL = new Text("null を返しました", "It returned null");

  private final Calls calls;
  private final ConnectorFaults faults;
  private final Calls.Callee callee;
  private final Optional<ConnectionKey> far;
  private final Object service;
  private final Bounds bounds = new Bounds();

  private Guard(
      Calls calls,
      ConnectorFaults faults,
      Calls.Callee callee,
      Optional<ConnectionKey> far,
      Object service) {
    this.calls = calls;
    this.faults = faults;
    this.callee = callee;
    this.far = far;
    this.service = service;
  }

  /**
   * The service under guard, with all ports that it has: the house's, and those of a room that brings
   * ports of its own, which are seen from where the service comes from.
   */
  static Object of(
      Calls calls,
      ConnectorFaults faults,
      Calls.Callee callee,
      Optional<ConnectionKey> far,
      Object service) {
    Set<Class<?>> ports = ports(service.getClass());
    boolean own = ports.stream().allMatch(Guard::ofTheHouse);
    return Proxy.newProxyInstance(
        (own ? Guard.class : service.getClass()).getClassLoader(),
        ports.toArray(Class<?>[]::new),
        new Guard(calls, faults, callee, far, service));
  }

  /** The ports of a class. */
  private static Set<Class<?>> ports(Class<?> type) {
    Set<Class<?>> ports = new LinkedHashSet<>();
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      Arrays.stream(c.getInterfaces()).forEach(i -> add(ports, i));
    }
    return ports;
  }

  private static void add(Set<Class<?>> ports, Class<?> type) {
    if (ofTheHouse(type) || Connector.class.isAssignableFrom(type)) {
      ports.add(type);
    }
    Arrays.stream(type.getInterfaces()).forEach(i -> add(ports, i));
  }

  private static boolean ofTheHouse(Class<?> port) {
    return port.getName().startsWith(Ports.PACKAGE);
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(proxy, method, arguments);
    }
    String call = method.getName();
    try {
      Object given = calls.run(callee, Trip.carried(() -> given(method, arguments)));
      far.ifPresent(f -> faults.well(f, call));
      return given;
    } catch (ConnectorException e) {
      far.ifPresent(f -> faults.well(f, call));
      throw e;
    } catch (Mistake e) {
      wrong(call, e.sentence(), List.of(service.getClass().getName() + "." + call));
      throw e;
    } catch (Fallen e) {
      throw fallen(call, e.getCause(), e.frames);
    } catch (Error e) {
      throw fallen(call, e, Frames.of(e));
    } catch (Endless e) {
      wrong(call, e.sentence(), e.frames());
      throw endless(method, e);
    }
  }

  /** What the connector threw that is no word of a far side, and where. */
  private static final class Fallen extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<String> frames;

    Fallen(Throwable thrown) {
      super(thrown);
      this.frames = Frames.of(thrown);
    }
  }

  /** On the connector's thread: what it gives, or throws, is its code, too, when it is looked at. */
  private Object given(Method method, Object[] arguments) throws Exception {
    try {
      Object given = method.invoke(service, arguments);
      if (given == null && method.getReturnType() != void.class) {
        throw new Mistake(NULL);
      }
      return bounds.within(method.getName(), arguments, given);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof ConnectorException said) {
        throw Bounds.within(said);
      }
      throw new Fallen(e.getCause());
    }
  }

  private Throwable fallen(String call, Throwable e, List<String> frames) {
    wrong(call, Text.of(Frames.name(frames), ""), frames);
    return e instanceof RuntimeException || e instanceof LinkageError
        ? e
        : new Mistake(Text.of(e.getClass().getSimpleName(), ""));
  }

  private static Throwable endless(Method method, Endless e) {
    boolean declared = List.of(method.getExceptionTypes()).contains(ConnectorException.class);
    Reason reason = e.begun() ? Reason.NO_ANSWER : Reason.UNAVAILABLE;
    return declared
        ? new ConnectorException(reason, Mistake.named(e.sentence()))
        : new Mistake(e.sentence());
  }

  /** What falls over because its bundle is taken away under it has done nothing wrong. */
  private void wrong(String call, Text words, List<String> frames) {
    if (callee.here().getAsBoolean()) {
      far.ifPresent(f -> faults.wrong(f, call, words, frames, false));
    }
  }

  private Object ofObject(Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> service.getClass().getName();
    };
  }
}
