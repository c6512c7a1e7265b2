export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Writes what happened. Fields hold keys, counts and reasons; never what people typed, and no names. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, error: unknown, fields?: LogFields): void;
}

/** One JSON object a line. */
export function createLog({
  write = (line: string): void => {
    process.stdout.write(line);
  },
  now = () => new Date().toISOString(),
} = {}): Log {
  const line = (level: string, event: string, fields: LogFields) =>
    write(`${JSON.stringify({ at: now(), level, event, ...fields })}\n`);
  return {
    info: (event, fields = {}) => line("info", event, fields),
    warn: (event, fields = {}) => line("warn", event, fields),
    error: (event, error, fields = {}) => line("error", event, { ...fields, ...describe(error) }),
  };
}

function describe(error: unknown): LogFields {
  if (!(error instanceof Error)) return { message: String(error) };
  const cause = error.cause instanceof Error ? error.cause.message : undefined;
  return { error: error.name, message: error.message, cause };
}
