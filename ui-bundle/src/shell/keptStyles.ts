// SPDX-License-Identifier: Apache-2.0
import { createCache } from '@ant-design/cssinjs';

/**
 * Where the styles of the controls are kept once they are worked out. antd counts who uses a style and forgets it with
 * the last one, so that the order after an order would work all out anew, and a look gone back to would have none.
 * Each is counted once more when it comes, and so never goes.
 */
export function keptStyles() {
  const cache = createCache();
  const update = cache.opUpdate.bind(cache);
  cache.opUpdate = (path, turn) =>
    update(path, (known) => {
      const next = turn(known);
      return known || !next ? next : [next[0] + 1, next[1]];
    });
  return cache;
}
