// SPDX-License-Identifier: Apache-2.0
package org.banto.wayout;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.banto.net.TooLong;

/** Takes in the whole of an answer, as long as it is not too long. */
final class BoundedAnswer implements BodySubscriber<byte[]> {
  private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private Subscription subscription;
  private long left;

  BoundedAnswer(long longest) {
    this.left = longest;
    whole.getBody().whenComplete((bytes, e) -> settle(bytes, e));
  }

  private void settle(byte[] bytes, Throwable e) {
    if (e == null) {
      body.complete(bytes);
    } else {
      body.completeExceptionally(e);
    }
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription to) {
    subscription = to;
    whole.onSubscribe(to);
  }

  @Override
  public void onNext(List<ByteBuffer> more) {
    left -= more.stream().mapToLong(ByteBuffer::remaining).sum();
    if (body.isDone()) {
      return;
    }
    if (left < 0) {
      subscription.cancel();
      body.completeExceptionally(new TooLong());
    } else {
      whole.onNext(more);
    }
  }

  @Override
  public void onError(Throwable e) {
    whole.onError(e);
  }

  @Override
  public void onComplete() {
    if (!body.isDone()) {
      whole.onComplete();
    }
  }
}
