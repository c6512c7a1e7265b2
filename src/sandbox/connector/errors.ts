/** Codes and statuses by learn.microsoft.com, "Bots in Microsoft Teams", "Status codes from bot conversational APIs". */
export type ConnectorErrorReason =
  | "ActivityNotFoundInConversation"
  | "BadArgument"
  | "BotDisabledByAdmin"
  | "BotNotInConversationRoster"
  | "ConversationBlockedByUser"
  | "ConversationNotFound"
  | "MessageSizeTooBig"
  | "Throttled"
  | "Unauthorized";

const statusOf: Record<ConnectorErrorReason, number> = {
  ActivityNotFoundInConversation: 404,
  BadArgument: 400,
  BotDisabledByAdmin: 403,
  BotNotInConversationRoster: 403,
  ConversationBlockedByUser: 403,
  ConversationNotFound: 404,
  MessageSizeTooBig: 413,
  Throttled: 429,
  Unauthorized: 401,
};

/** The connector refuses what the bot asked for; `reason` is the code that the bot reads in the answer. */
export class ConnectorError extends Error {
  override readonly name = "ConnectorError";
  readonly reason: ConnectorErrorReason;
  readonly status: number;
  /** When the bot may try again. */
  readonly retryAfterSeconds: number | undefined;

  constructor(reason: ConnectorErrorReason, message: string, retryAfterSeconds?: number) {
    super(message);
    this.reason = reason;
    this.status = statusOf[reason];
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export type HostErrorReason =
  | "appBlocked"
  | "badRequest"
  | "nameTaken"
  | "noAccess"
  | "notFound"
  | "notInstalled"
  | "unknownClient";

const hostStatusOf: Record<HostErrorReason, number> = {
  appBlocked: 409,
  badRequest: 400,
  nameTaken: 409,
  noAccess: 403,
  notFound: 404,
  notInstalled: 409,
  unknownClient: 400,
};

/** The host refuses what a person asked for on the page. The page turns `reason` into German. */
export class HostError extends Error {
  override readonly name = "HostError";
  readonly reason: HostErrorReason;
  readonly status: number;

  constructor(reason: HostErrorReason, message: string) {
    super(message);
    this.reason = reason;
    this.status = hostStatusOf[reason];
  }
}
