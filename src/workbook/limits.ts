/** How much of a file is read before it is refused, so that no file can exhaust a page or the service. */
export interface FileLimits {
  /** Bytes of the file as it is. */
  readonly bytes: number;
  /** Bytes of all parts that are read, unpacked. */
  readonly unpackedBytes: number;
  /** Rows of a sheet that have something in them. */
  readonly rows: number;
  /** Cells of a sheet that have something in them, those under merged cells included. */
  readonly cells: number;
}

export const defaultLimits: FileLimits = {
  bytes: 20_000_000,
  unpackedBytes: 150_000_000,
  rows: 50_000,
  cells: 2_000_000,
};
