/** Every fault that the sandbox raises itself; `reason` is what a program decides by, `message` what a person reads. */
export class SandboxError extends Error {
  override readonly name: string = "SandboxError";
}

export type DatabaseFault = "damaged" | "foreign" | "otherVersion" | "unreadable";

const databaseFindings: Record<DatabaseFault, string> = {
  damaged: "ist beschädigt",
  foreign: "gehört nicht zur Sandbox",
  otherVersion: "stammt von einer anderen Version der Sandbox",
  unreadable: "lässt sich nicht öffnen",
};

/** The file in which the sandbox keeps its data cannot be used as it is. */
export class DatabaseError extends SandboxError {
  override readonly name = "DatabaseError";
  readonly reason: DatabaseFault;
  readonly path: string;

  constructor(reason: DatabaseFault, path: string, options: { cause?: unknown } = {}) {
    super(
      `Die Datei „${path}“ ${databaseFindings[reason]}: Verschieben oder löschen Sie sie und starten Sie die Sandbox erneut.`,
      options,
    );
    this.reason = reason;
    this.path = path;
  }
}

/** A request that Graph refuses; becomes the answer with this status and error body (concepts/errors.md). */
export class GraphFault extends SandboxError {
  override readonly name = "GraphFault";
  readonly status: number;
  readonly code: string;
  /** What the answer carries besides its body, such as `Retry-After`. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** The sandbox cannot start; the message says in one sentence what to do. */
export class StartError extends SandboxError {
  override readonly name = "StartError";
  readonly reason: "configuration" | "portInUse" | "notBuilt" | "serviceEnded";

  constructor(reason: StartError["reason"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
