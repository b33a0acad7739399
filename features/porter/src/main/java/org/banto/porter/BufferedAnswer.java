// SPDX-License-Identifier: Apache-2.0
package org.banto.porter;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/**
 * An answer that is made without waiting for whoever reads it. One that grows large goes out while
 * it is made, as nobody has the room to keep it.
 */
final class BufferedAnswer extends HttpServletResponseWrapper {
  /** What is kept of an answer. */
  static final long LARGE = 8 * 1024 * 1024;

  private final Body body = new Body();
  private final Collected stream = new Collected();
  private PrintWriter writer;
  private boolean through;

  BufferedAnswer(HttpServletResponse response) {
    super(response);
  }

  /** What is still to be sent. */
  Body body() {
    if (writer != null) {
      writer.flush();
    }
    return body;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return stream;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(stream, getCharacterEncoding()));
    }
    return writer;
  }

  @Override
  public void flushBuffer() throws IOException {
    if (through) {
      super.flushBuffer();
    }
  }

  @Override
  public void reset() {
    super.reset();
    resetBuffer();
  }

  @Override
  public void resetBuffer() {
    if (through) {
      super.resetBuffer();
      return;
    }
    try {
      body.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Collected extends ServletOutputStream {
    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      if (!through && body.length() + count > LARGE) {
        through = true;
        body.open().transferTo(getResponse().getOutputStream());
        body.clear();
      }
      if (through) {
        getResponse().getOutputStream().write(bytes, offset, count);
      } else {
        body.add(bytes, offset, count);
      }
    }

    @Override
    public void flush() throws IOException {
      if (through) {
        getResponse().getOutputStream().flush();
      }
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("write it: nobody waits");
    }
  }
}
