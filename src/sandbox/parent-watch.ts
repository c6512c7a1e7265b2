/**
 * Loaded into the service's process before its own code: when the sandbox is gone, however it ended, its end of the pipe
 * closes and the service goes too. Otherwise a killed sandbox would leave a service behind that holds the port.
 */
process.stdin.resume();
process.stdin.once("close", () => process.exit(1));
process.stdin.unref?.();
