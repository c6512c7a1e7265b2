import { dayOf } from "../../src/core/calendar.ts";
import { earlierPeriod, lastEndedPeriod } from "../../src/core/period.ts";
import type { Ports, Product } from "./product.ts";

/** Cells of a row by internal name. */
export type Cells = Readonly<Record<string, unknown>>;

/** The lists as anybody reaches them who has rights on the site, such as somebody who edits them in SharePoint. */
export interface SiteLists {
  /** All rows of a list; `list` is named as in `src/graph/lists.ts`. */
  rows(list: string): Promise<readonly Cells[]>;
  add(list: string, cells: Cells): Promise<void>;
  /** Changes the row with that key. */
  edit(list: string, key: string, cells: Cells): Promise<void>;
  /** Takes all rows away. */
  empty(list: string): Promise<void>;
  /** Takes a column away, by its internal name. */
  removeColumn(list: string, column: string): Promise<void>;
  /** Takes the whole list away. */
  remove(list: string): Promise<void>;
}

/** Opens the lists of a running product with the rights of its service. */
export async function openLists({ address }: Product, ports: Ports): Promise<SiteLists> {
  const config = await (await fetch(`http://localhost:${ports.service}/tab/config.json`)).json();

  /** Anew for each call, since a token ends when the clock moves on. */
  async function call(list: string, path: string, method = "GET", body?: unknown) {
    return callList(list, `/items${path}`, method, body);
  }

  async function callList(list: string, path: string, method = "GET", body?: unknown) {
    const signIn = await fetch(`${address}/${config.tenantId}/oauth2/v2.0/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: "00000000-0000-4000-8000-000000000005",
        client_secret: "sandbox",
        scope: "https://graph.microsoft.com/.default",
      }),
    });
    const { access_token: token } = await signIn.json();
    const answer = await fetch(`${address}/v1.0/sites/${config.siteId}/lists/${config.listIds[list]}${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${list}${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? undefined : answer.json();
  }

  return {
    async rows(list) {
      const { value } = await call(list, "?$expand=fields&$top=999");
      return value.map(({ fields }: { readonly fields: Cells }) => fields);
    },
    async add(list, cells) {
      await call(list, "", "POST", { fields: cells });
    },
    async edit(list, key, cells) {
      const { value } = await call(list, `?$expand=fields&$filter=${encodeURIComponent(`fields/Key eq '${key}'`)}`);
      await call(list, `/${value[0].id}/fields`, "PATCH", cells);
    },
    async empty(list) {
      const { value } = await call(list, "?$top=999");
      for (const { id } of value) await call(list, `/${id}`, "DELETE");
    },
    async removeColumn(list, column) {
      const { value } = await callList(list, "/columns");
      const { id } = value.find(({ name }: { readonly name: string }) => name === column);
      await callList(list, `/columns/${id}`, "DELETE");
    },
    async remove(list) {
      await callList(list, "", "DELETE");
    },
  };
}

/** Reports a yearly figure for the year before the one that is asked for; newer than the sandbox's invented numbers. */
export async function reportYearBefore(
  lists: SiteLists,
  reported: { readonly Figure: string; readonly Value: number; readonly Source: string },
): Promise<void> {
  const now = new Date().toISOString();
  const asked = lastEndedPeriod("year", dayOf(now));
  await lists.add("figureValues", {
    ...reported,
    Key: `vorjahr_${reported.Figure}`,
    Period: earlierPeriod(asked, 1),
    ReportedAt: now,
  });
}
