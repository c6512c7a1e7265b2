const loopbackHosts = ["127.0.0.1", "[::1]", "localhost"];

/** Whether nobody between here and there can listen or answer in its place: encrypted, or within this computer. */
export function isSecureAddress({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || (protocol === "http:" && loopbackHosts.includes(hostname));
}

/** Whether the bot may send its own token there: `hosts` names the host, with its port where there is one. */
export function isServiceUrl(address: string, hosts: readonly string[]): boolean {
  const url = URL.parse(address);
  return url !== null && hosts.includes(url.host) && isSecureAddress(url);
}
