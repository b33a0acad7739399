// SPDX-License-Identifier: Apache-2.0
// What the shop edits in versions, in memory: version 0 is as the house brings it.

/** The routes under a path for a list of editions; the first one was changed before. */
export function editions(path, list, refuse) {
  const kept = new Map(list.map((e) => [e.id, [{ ...e, version: 0 }, ...(e.version ? [{ ...e }] : [])]]));
  const at = new Map();
  const find = (id) => list.find((e) => e.id === id);
  const keep = (id, seen, edition) => {
    const versions = kept.get(id) ?? kept.set(id, []).get(id);
    const now = find(id)?.version ?? 0;
    if (seen !== now) refuse(412, 'stale', 'ほかの人が先に変更しました。開き直してください。');
    const next = { ...edition, id, version: Math.max(0, ...versions.map((v) => v.version)) + 1 };
    versions.push(next);
    at.set(next, new Date().toISOString());
    if (find(id)) Object.assign(find(id), next);
    else list.push(next);
    return next;
  };
  return {
    [`GET ${path}/:id/versions`]: ({ id }) =>
      (kept.get(id) ?? [])
        .filter((v) => v.version > 0)
        .map((v) => ({ version: v.version, at: at.get(v) ?? '2026-11-01T01:00:00Z', by: '店主 太郎' }))
        .reverse(),
    [`PUT ${path}/:id`]: ({ id, body }) => keep(id, body.version, body),
    [`POST ${path}/:id/restore`]: ({ id, body }) =>
      keep(
        id,
        body.seen,
        kept.get(id).find((v) => v.version === body.version),
      ),
  };
}
