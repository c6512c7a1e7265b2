import type { DeliveryFailure } from "../core/delivery.ts";

/**
 * Teams did not do what it was asked for.
 * - `interrupted`: it is not certain whether it was done
 * - `messageGone`: the message that was to be updated or answered is not there any more
 */
export class MessengerError extends Error {
  override readonly name = "MessengerError";
  readonly reason: Exclude<DeliveryFailure, "noChannel"> | "interrupted" | "messageGone";
  readonly status: number | undefined;

  constructor(
    reason: MessengerError["reason"],
    { status, cause }: { status?: number | undefined; cause?: unknown } = {},
  ) {
    super(`Teams: ${reason}${status === undefined ? "" : ` (${status})`}`, {
      cause,
    });
    this.reason = reason;
    this.status = status;
  }
}

/** The environment is not what the service needs; `faults` holds a German sentence for each variable. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join("\n"));
    this.faults = faults;
  }
}

/** The keys with which Teams signs could not be had: nobody can be let in until they are. */
export class KeySetError extends Error {
  override readonly name = "KeySetError";
  readonly reason = "keysUnavailable";

  constructor(cause: unknown) {
    super("The keys of the Bot Framework cannot be read: check BOT_OPENID_METADATA and the way out to it", { cause });
  }
}

/** The service could not start; the message is a German sentence that says what to do. */
export class StartError extends Error {
  override readonly name = "StartError";
  readonly reason: "portInUse" | "notListening";

  constructor(reason: StartError["reason"], message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}
