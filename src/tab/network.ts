/** Whether the device has a network, as far as the browser knows. */
export interface Network {
  isOnline(): boolean;
  /** Calls back whenever that changes. @returns a function that ends it */
  onChange(callback: () => void): () => void;
}

export const deviceNetwork: Network = {
  isOnline: () => navigator.onLine,
  onChange(callback) {
    window.addEventListener("online", callback);
    window.addEventListener("offline", callback);
    return () => {
      window.removeEventListener("online", callback);
      window.removeEventListener("offline", callback);
    };
  },
};
