import { Unzip, UnzipInflate } from "fflate";
import { WorkbookError } from "./errors.ts";
import type { FileLimits } from "./limits.ts";
import { type Pace, pauseBetweenPieces } from "./pace.ts";

/** A part of an archive, unpacked, in pieces. */
export type Part = readonly Uint8Array[];

/** A piece of so many packed bytes unpacks to at most a thousand times as much, so that no bomb gets far. */
const pieceLength = 16_384;
const piecesBetweenPauses = 4;

/** The parts of a zip archive that are wanted, by name. Only what is wanted is unpacked, and counts. */
export async function partsOf(
  archive: Uint8Array,
  isWanted: (name: string) => boolean,
  limits: FileLimits,
  pace: Pace,
): Promise<ReadonlyMap<string, Part>> {
  const parts = new Map<string, Uint8Array[]>();
  let unpacked = 0;
  let failure: WorkbookError | undefined;
  const unzip = new Unzip((file) => {
    if (!isWanted(file.name) || parts.has(file.name)) return;
    const pieces: Uint8Array[] = [];
    parts.set(file.name, pieces);
    file.ondata = (error, piece) => {
      if (error) failure ??= new WorkbookError({ reason: "damaged" });
      if (error || failure) return;
      unpacked += piece.length;
      if (unpacked > limits.unpackedBytes) failure = new WorkbookError({ reason: "unpackedTooBig" });
      else pieces.push(piece);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let from = 0; from < archive.length; from += pieceLength) {
    const to = from + pieceLength;
    push(unzip, archive.subarray(from, to), to >= archive.length);
    if (failure) throw failure;
    if ((from / pieceLength) % piecesBetweenPauses === 0) await pauseBetweenPieces(pace);
  }
  return parts;
}

function push(unzip: Unzip, piece: Uint8Array, isLast: boolean): void {
  try {
    unzip.push(piece, isLast);
  } catch {
    throw new WorkbookError({ reason: "damaged" });
  }
}
