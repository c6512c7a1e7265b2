import type { Person } from "../city.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escaped(title)}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 30rem; margin: 0 auto; padding: 1rem 1.5rem; }
h1 { font-size: 1.4rem; margin: 0; }
h2 { font-size: 1rem; margin: 1.2rem 0 0.3rem; }
p { margin: 0.3rem 0; }
button { display: block; width: 100%; margin: 0.3rem 0; padding: 0.5rem 0.8rem; font: inherit; text-align: start; }
</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** Where Microsoft would ask for a password, the sandbox asks who you want to be. The choice is posted to this address. */
export function personPage(people: readonly Person[]): string {
  const groups = [...Map.groupBy(people, ({ role }) => role)].map(([role, members]) => {
    const buttons = members.map(
      ({ id, displayName }) => `<button name="person" value="${escaped(id)}">${escaped(displayName)}</button>`,
    );
    return `<h2>${escaped(role)}</h2>\n${buttons.join("\n")}`;
  });
  return page(
    "Anmeldung in der Sandbox",
    `<h1>Als wen möchten Sie sich anmelden?</h1>
<p>Sandbox – keine Verbindung zu Microsoft 365, kein Kennwort nötig.</p>
<form method="post">
${groups.join("\n")}
<h2>Doch nicht</h2>
<button name="person" value="">Abbrechen</button>
</form>`,
  );
}

/** For requests that must not be sent back, because it is not sure to whom. */
export function refusalPage(reason: string): string {
  return page("Anmeldung nicht möglich", `<h1>Anmeldung nicht möglich</h1>\n<p>${escaped(reason)}</p>`);
}
