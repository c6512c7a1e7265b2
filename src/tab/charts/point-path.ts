/** A point in one of the rows of a drawing. */
export interface PointPlace {
  readonly row: number;
  readonly point: number;
}

/**
 * Where a key leads from a point, or nothing when it leads nowhere. Left and right go along a row, up and down to the
 * same point of its neighbours; with a single row all arrows go along it.
 * @param lengths points in each row
 */
export function placeAfter(
  key: string,
  { row, point }: PointPlace,
  lengths: readonly number[],
): PointPlace | undefined {
  const last = (lengths[row] ?? 0) - 1;
  const isSingle = lengths.length === 1;
  switch (key) {
    case "ArrowRight":
      return point < last ? { row, point: point + 1 } : undefined;
    case "ArrowLeft":
      return point > 0 ? { row, point: point - 1 } : undefined;
    case "ArrowDown":
      return isSingle ? placeAfter("ArrowRight", { row, point }, lengths) : beside(row, 1, point, lengths);
    case "ArrowUp":
      return isSingle ? placeAfter("ArrowLeft", { row, point }, lengths) : beside(row, -1, point, lengths);
    case "Home":
      return point > 0 ? { row, point: 0 } : undefined;
    case "End":
      return point < last ? { row, point: last } : undefined;
    default:
      return undefined;
  }
}

/** In the next row that has any points. */
function beside(row: number, way: 1 | -1, point: number, lengths: readonly number[]): PointPlace | undefined {
  const next = row + way;
  const length = lengths[next];
  if (length === undefined) return undefined;
  return length > 0 ? { row: next, point: Math.min(point, length - 1) } : beside(next, way, point, lengths);
}
