// SPDX-License-Identifier: Apache-2.0
package org.banto.porter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/** A request that is here to its last byte: reading it waits for nobody. */
final class WholeRequest extends HttpServletRequestWrapper {
  private final Body body;
  private ServletInputStream stream;

  WholeRequest(HttpServletRequest request, Body body) {
    super(request);
    this.body = body;
  }

  /** What was sent. */
  Body body() {
    return body;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (stream == null) {
      stream = new Kept(body.open());
    }
    return stream;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    String charset = getCharacterEncoding();
    return new BufferedReader(
        new InputStreamReader(
            getInputStream(), charset == null ? StandardCharsets.ISO_8859_1.name() : charset));
  }

  @Override
  public long getContentLengthLong() {
    return body.length();
  }

  @Override
  public int getContentLength() {
    return (int) Math.min(Integer.MAX_VALUE, body.length());
  }

  private static final class Kept extends ServletInputStream {
    private final InputStream in;
    private boolean finished;

    Kept(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      finished |= one < 0;
      return one;
    }

    @Override
    public int read(byte[] to, int offset, int count) throws IOException {
      int read = in.read(to, offset, count);
      finished |= read < 0;
      return read;
    }

    @Override
    public int available() throws IOException {
      return in.available();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }

    @Override
    public boolean isFinished() {
      return finished;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("read it: it is here");
    }
  }
}
