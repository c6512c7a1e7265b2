/** Where a browser keeps things between visits, by name. Whatever fails counts as nothing kept: a device may forbid it. */
export interface Shelf {
  read(name: string): Promise<unknown>;
  /** Puts several things there at once, or none of them. @returns whether they are there */
  write(things: Readonly<Record<string, unknown>>): Promise<boolean>;
  clear(): Promise<void>;
}

const database = "integrationskompass";
const store = "kept";

/** The database of the browser: it holds large things, and copies them without a detour over text. */
export function openShelf(): Shelf {
  let opened: Promise<IDBDatabase> | undefined = open();
  // Whoever reads or writes hears of it.
  opened.catch(() => {});

  async function transaction(mode: IDBTransactionMode): Promise<IDBObjectStore> {
    opened ??= open();
    return (await opened).transaction(store, mode).objectStore(store);
  }

  return {
    async read(name) {
      try {
        return await resultOf((await transaction("readonly")).get(name));
      } catch {
        return undefined;
      }
    },
    async write(things) {
      try {
        const objects = await transaction("readwrite");
        // One after the other: copying is done here and now, and nobody should wait for all of it.
        for (const [name, thing] of Object.entries(things)) await resultOf(objects.put(thing, name));
        return true;
      } catch {
        opened = undefined;
        return false;
      }
    },
    async clear() {
      try {
        await resultOf((await transaction("readwrite")).clear());
      } catch {
        opened = undefined;
      }
    },
  };
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store);
  return resultOf(request);
}

function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
  return promise;
}
