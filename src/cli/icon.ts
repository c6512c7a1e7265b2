import { cliDe } from "../texts/cli.de.ts";

const signature = "89504e470d0a1a0a";

interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly hasAlpha: boolean;
}

/** Reads what a PNG says of itself in its first chunk (W3C, "Portable Network Graphics", 11.2.1). */
function readPngHeader(bytes: Uint8Array): PngHeader | undefined {
  const file = Buffer.from(bytes);
  const isPng =
    file.length >= 26 && file.toString("hex", 0, 8) === signature && file.toString("latin1", 12, 16) === "IHDR";
  if (!isPng) return undefined;
  // Bit 2 of the colour type says that every pixel has an alpha value.
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), hasAlpha: (file.readUInt8(25) & 4) !== 0 };
}

/** Colour icon: 192 × 192 pixels (learn.microsoft.com, "Design your app icon for Teams store"). */
export function colorIconFault(bytes: Uint8Array): string | undefined {
  const header = readPngHeader(bytes);
  return header?.width === 192 && header.height === 192 ? undefined : cliDe.colorIcon;
}

/** Outline icon: 32 × 32 pixels on a transparent ground (same page). */
export function outlineIconFault(bytes: Uint8Array): string | undefined {
  const header = readPngHeader(bytes);
  return header?.width === 32 && header.height === 32 && header.hasAlpha ? undefined : cliDe.outlineIcon;
}
