/** A command cannot do what it was asked for; the message says why and what to do. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly reason: "usage" | "file" | "configuration" | "unreachable" | "exposed" | "broken";

  constructor(reason: CommandError["reason"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
