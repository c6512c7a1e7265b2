import { loadAppDefinition } from "./app-definition.ts";
import { city } from "./city.ts";
import { openClock } from "./clock.ts";
import { readConfig } from "./config.ts";
import { openDatabase } from "./database.ts";
import { SandboxError } from "./errors.ts";
import { prepareSite, serviceEnvironment } from "./first-start.ts";
import { createMicrosoft365, listen } from "./microsoft365.ts";
import { requireFreePort } from "./ports.ts";
import { moveServiceClock, startService } from "./service-process.ts";

async function start(): Promise<void> {
  const { sandboxPort, servicePort, file, faults } = readConfig(process.env);
  const origin = `http://localhost:${sandboxPort}`;
  const serviceUrl = `http://localhost:${servicePort}`;
  const database = openDatabase(file);
  const clock = openClock(database);
  const { server, installApp, startFaults } = await createMicrosoft365({
    database,
    city,
    app: await loadAppDefinition(),
    clock,
    port: sandboxPort,
    serviceUrl,
    faults,
  });
  await listen(server, sandboxPort);
  await requireFreePort(servicePort, "SERVICE_PORT");
  await prepareSite(origin, { city, now: clock.now });
  const environment = serviceEnvironment(origin, servicePort, city);
  const service = await startService(environment, `${serviceUrl}/health`, clock.offsetMs());
  clock.follow((offsetMs) => moveServiceClock(service, offsetMs));
  service.once("exit", (code) => {
    process.stderr.write(`Der Dienst wurde beendet (${code ?? "abgebrochen"}). Die Sandbox endet mit ihm.\n`);
    process.exit(1);
  });
  await installApp();
  startFaults();
  process.stdout.write(`Integrationskompass in der Sandbox: ${origin}\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      service.removeAllListeners("exit");
      service.kill(signal);
      process.exit(0);
    });
  }
}

try {
  await start();
} catch (error) {
  const expected = error instanceof SandboxError;
  process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
