import type { MissingReason, SeriesPoint } from "../../../src/tab/charts/reading.ts";

export function buildPoint(
  period: string,
  value: string,
  facts: { readonly isProvisional?: boolean; readonly note?: string } = {},
): SeriesPoint {
  return { period, state: "value", value, isProvisional: false, ...facts };
}

export function buildGap(period: string, state: MissingReason = "notReported"): SeriesPoint {
  return { period, state, isProvisional: false };
}
