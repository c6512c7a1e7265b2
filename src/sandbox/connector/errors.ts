export type ConnectorErrorReason =
  | "ActivityNotFoundInConversation"
  | "BadArgument"
  | "BotNotInConversationRoster"
  | "ConversationNotFound"
  | "MessageSizeTooBig"
  | "Unauthorized";

const statusOf: Record<ConnectorErrorReason, number> = {
  ActivityNotFoundInConversation: 404,
  BadArgument: 400,
  BotNotInConversationRoster: 403,
  ConversationNotFound: 404,
  MessageSizeTooBig: 413,
  Unauthorized: 401,
};

/** The connector refuses what the bot asked for; `reason` is the code that the bot reads in the answer. */
export class ConnectorError extends Error {
  override readonly name = "ConnectorError";
  readonly reason: ConnectorErrorReason;
  readonly status: number;

  constructor(reason: ConnectorErrorReason, message: string) {
    super(message);
    this.reason = reason;
    this.status = statusOf[reason];
  }
}

export type HostErrorReason = "badRequest" | "noAccess" | "notFound" | "notInstalled" | "unknownClient";

const hostStatusOf: Record<HostErrorReason, number> = {
  badRequest: 400,
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
