/** One value that changes, in the shape that `useSyncExternalStore` wants. */
export interface Store<Value> {
  read(): Value;
  subscribe(onChange: () => void): () => void;
}

export interface WritableStore<Value> extends Store<Value> {
  write(value: Value): void;
}

export function createStore<Value>(initial: Value): WritableStore<Value> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => current,
    write(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of [...listeners]) listener();
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
