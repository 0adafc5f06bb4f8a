/** The cache in which Angular's service worker notes which page has which version. */
const BOOKKEEPING = /^ngsw:.*:db:control$/;

/**
 * On a full device Angular's service worker cannot note which page has which version, and then answers no page at all. What it
 * cannot note it knows anyway: the note may fail. Files of a new version still may not: it is not taken then. Call it before the
 * worker is imported.
 */
export function forgiveBookkeeping(): void {
  const notes = new WeakSet<Cache>();
  const { open } = CacheStorage.prototype;
  const { put } = Cache.prototype;
  CacheStorage.prototype.open = async function (this: CacheStorage, name) {
    const cache = await open.call(this, name);
    if (BOOKKEEPING.test(name)) notes.add(cache);
    return cache;
  };
  Cache.prototype.put = async function (this: Cache, request, response) {
    try {
      await put.call(this, request, response);
    } catch (error) {
      if (!notes.has(this)) throw error;
    }
  };
}
