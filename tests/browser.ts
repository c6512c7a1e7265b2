import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { platform } from "node:os";
import { delimiter, join } from "node:path";

/** Where browsers of the Chromium family are usually installed. */
const wellKnown: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [
    process.env.CHROMIUM_PATH ?? "",
    ...(wellKnown[platform()] ?? []),
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
  ];
  return candidates.find((path) => path !== "" && existsSync(path));
}

function installOnDebian(): void {
  const quiet = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  execFileSync("apt-get", ["update"], quiet);
  execFileSync("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], quiet);
}

/**
 * Path of a Chromium, Chrome or Edge. On Debian as root it installs the package `chromium` if there is none.
 * @throws {Error} saying how to get one
 */
export function requireBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  const debianRoot = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (debianRoot) installOnDebian();
  const installed = debianRoot ? findBrowser() : undefined;
  if (installed) return installed;
  throw new Error(
    "No Chromium, Chrome or Edge found. Install one (Debian: apt-get install chromium), or name its path in CHROMIUM_PATH.",
  );
}
