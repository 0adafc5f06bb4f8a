import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What `oidc-provider` stores, for as long as one provider of a spec or story lives. */
export function createMemoryAdapter(): (kind: string) => Adapter {
  const stored = new Map<string, AdapterPayload>();
  const findWhere = (kind: string, fits: (payload: AdapterPayload) => boolean) =>
    [...stored].find(([key, payload]) => key.startsWith(`${kind}:`) && fits(payload))?.[1];
  return (kind) => ({
    upsert: async (id, payload) => void stored.set(`${kind}:${id}`, payload),
    find: async (id) => stored.get(`${kind}:${id}`),
    findByUid: async (uid) => findWhere(kind, (payload) => payload.uid === uid),
    findByUserCode: async (userCode) => findWhere(kind, (payload) => payload.userCode === userCode),
    consume: async (id) => {
      const payload = stored.get(`${kind}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void stored.delete(`${kind}:${id}`),
    revokeByGrantId: async (grantId) => {
      for (const [key, payload] of stored) if (payload.grantId === grantId) stored.delete(key);
    },
  });
}
