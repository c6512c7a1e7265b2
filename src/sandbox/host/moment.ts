const timeZone = "Europe/Berlin";
const day = new Intl.DateTimeFormat("de-DE", { timeZone, dateStyle: "medium" });
const time = new Intl.DateTimeFormat("de-DE", { timeZone, timeStyle: "short" });

const full = new Intl.DateTimeFormat("de-DE", { timeZone, dateStyle: "full", timeStyle: "short" });

/** `Dienstag, 3. März 2026 um 14:05`. */
export function fullMomentText(at: Date): string {
  return full.format(at);
}

/** `Heute, 14:05` or `03.03.2026, 14:05`, as the clock in Germany shows it. */
export function momentText(instant: string, today: Date): string {
  const at = new Date(instant);
  const date = day.format(at) === day.format(today) ? "Heute" : day.format(at);
  return `${date}, ${time.format(at)}`;
}
