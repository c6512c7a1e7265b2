import { createServer, type Server } from "node:net";
import { StartError } from "./errors.ts";

/**
 * Listens on this machine alone: the sandbox believes whoever asks.
 * @throws {StartError} when the port is in use, naming the variable that chooses another
 */
export function listenOn(server: Server, port: number, variable: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      reject(cause.code === "EADDRINUSE" ? portInUse(port, variable, cause) : cause);
    });
    server.listen(port, "localhost", resolve);
  });
}

/**
 * The service says itself that its port is in use, but whoever has the port could meanwhile pass for it.
 * @throws {StartError}
 */
export async function requireFreePort(port: number, variable: string): Promise<void> {
  const server = createServer();
  await listenOn(server, port, variable);
  await new Promise((resolve) => server.close(resolve));
}

function portInUse(port: number, variable: string, cause: Error): StartError {
  return new StartError(
    "portInUse",
    `Port ${port} ist belegt: Beenden Sie das andere Programm oder starten Sie mit einem freien Port, zum Beispiel „${variable}=${port + 1} npm start“.`,
    { cause },
  );
}
