import { SourceError } from "./errors.ts";
import type { StatisticSeries } from "./statistic-series.ts";
import { readWegweiserFile } from "./wegweiser-file.ts";

/** Waits; an aborted signal ends the wait, and its reason is thrown. */
type Pause = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** One indicator of one place. Names are those of the site's own addresses: they stay when numbers of records change. */
export interface WegweiserRequest {
  /** `bevoelkerung` */
  readonly indicator: string;
  /** `ratingen` */
  readonly place: string;
  readonly years: { readonly from: number; readonly to: number };
}

export interface WegweiserOptions {
  /** `https://www.wegweiser-kommune.de`. There is no default: nothing is fetched unless somebody has decided so. */
  readonly origin: string;
  readonly pause: Pause;
  readonly fetch?: typeof fetch;
  readonly format?: "json" | "csv";
  /** Whether a request need not be made again, because an earlier run that was ended has kept its answer. */
  readonly isThere?: (request: WegweiserRequest) => boolean;
  readonly signal?: AbortSignal;
}

/** What came of a request. A place without numbers, or an answer that cannot be read, is told and passed over. */
export type WegweiserAnswer = { readonly request: WegweiserRequest } & (
  | { readonly ok: true; readonly series: readonly StatisticSeries[] }
  | { readonly ok: false; readonly error: SourceError }
);

/** Between an answer and the next request; the site sets no limit, and is not to notice us. */
const wait = 1_000;
const attempts = 3;
const longestAnswer = 5_000_000;
const longestWait = 60_000;
const userAgent = "Integrationskompass";

/**
 * Fetches series from Wegweiser Kommune, one request a second, and hands over each answer at once, so that whoever
 * keeps them can end at any time and take up again later.
 * Source: www.wegweiser-kommune.de/open-data, "Schnittstelle".
 * @throws {SourceError} `refused` or `unreachable`, after which nothing more is asked for
 * @throws the reason of the signal, once it is aborted
 */
export async function* fetchWegweiser(
  requests: readonly WegweiserRequest[],
  options: WegweiserOptions,
): AsyncGenerator<WegweiserAnswer> {
  const { pause, signal, isThere = () => false } = options;
  let isFirst = true;
  for (const request of requests) {
    if (isThere(request)) continue;
    if (!isFirst) await pause(wait, signal);
    isFirst = false;
    yield await answerTo(request, options);
  }
}

async function answerTo(request: WegweiserRequest, options: WegweiserOptions): Promise<WegweiserAnswer> {
  const subject = `${request.indicator}, ${request.place}`;
  try {
    const bytes = await bytesOf(addressOf(request, options), subject, options);
    return { request, ok: true, series: await readWegweiserFile(bytes, subject) };
  } catch (error) {
    if (error instanceof SourceError && error.reason !== "refused" && error.reason !== "unreachable")
      return { request, ok: false, error };
    throw error;
  }
}

function addressOf({ indicator, place, years }: WegweiserRequest, { origin, format = "json" }: WegweiserOptions): URL {
  const isName = (name: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
  const isYear = (year: number) => /^\d{4}$/.test(String(year));
  if (![indicator, place].every(isName) || ![years.from, years.to].every(isYear))
    throw new SourceError({ reason: "request", subject: `${indicator}, ${place}` });
  const selection = `${indicator}+${place}+${years.from}-${years.to}`;
  const path =
    format === "json"
      ? `/data-api/rest/statistics/data/${selection}`
      : `/data-api/rest/export/${selection}+tabelle.csv?charset=UTF-8`;
  return new URL(path, origin);
}

async function bytesOf(address: URL, subject: string, options: WegweiserOptions): Promise<Uint8Array> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await sent(address, subject, options);
    if (response.ok) return bodyOf(response, subject);
    await response.body?.cancel();
    const { status } = response;
    if (status === 404) throw new SourceError({ reason: "notFound", subject, status });
    const isPassing = status === 429 || status >= 500;
    if (!isPassing || attempt === attempts) throw new SourceError({ reason: "refused", subject, status });
    await options.pause(waitAsked(response) ?? wait * 2 ** attempt, options.signal);
  }
}

/** Nothing of whoever asks goes along, and no redirection leads elsewhere. */
async function sent(
  address: URL,
  subject: string,
  { fetch: send = fetch, signal }: WegweiserOptions,
): Promise<Response> {
  try {
    return await send(address, {
      headers: { "User-Agent": userAgent },
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "error",
      ...(signal && { signal }),
    });
  } catch (cause) {
    signal?.throwIfAborted();
    throw new SourceError({ reason: "unreachable", subject, cause });
  }
}

function waitAsked({ headers }: Response): number | undefined {
  const seconds = headers.get("retry-after") ?? "";
  return /^\d+$/.test(seconds) ? Math.min(Math.max(Number(seconds) * 1_000, wait), longestWait) : undefined;
}

async function bodyOf(response: Response, subject: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.length;
    if (length > longestAnswer) {
      await reader?.cancel();
      throw new SourceError({ reason: "tooBig", subject, status: response.status });
    }
    pieces.push(read.value);
  }
  const body = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    body.set(piece, at);
    at += piece.length;
  }
  return body;
}
