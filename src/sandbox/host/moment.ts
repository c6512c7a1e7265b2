const timeZone = "Europe/Berlin";
const day = new Intl.DateTimeFormat("de-DE", { timeZone, dateStyle: "medium" });
const time = new Intl.DateTimeFormat("de-DE", { timeZone, timeStyle: "short" });

/** `Heute, 14:05` or `03.03.2026, 14:05`, as the clock in Germany shows it. */
export function momentText(instant: string, today: Date): string {
  const at = new Date(instant);
  const date = day.format(at) === day.format(today) ? "Heute" : day.format(at);
  return `${date}, ${time.format(at)}`;
}
