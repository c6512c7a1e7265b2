// @vitest-environment jsdom
import type { ReactNode } from "react";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { GraphRequestError } from "../../../src/graph/errors.ts";
import { useDeeds } from "../../../src/tab/form/deeds.ts";
import { RefusalNote } from "../../../src/tab/form/refusal-note.tsx";
import { useWriteRefusal, WriteRefusalContext } from "../../../src/tab/form/write-refusal.ts";
import { formDe } from "../../../src/texts/form.de.ts";

let root: Root;
let page: HTMLElement;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
});

afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
  vi.unstubAllGlobals();
});

function refused(status: number): Error {
  return new GraphRequestError({ status, code: "", message: "nein", request: "PATCH" });
}

interface PageProps {
  readonly work: () => Promise<{ text: string }>;
  readonly asksMore?: boolean;
}

function Page(props: PageProps): ReactNode {
  const refusal = useWriteRefusal();
  return (
    <WriteRefusalContext value={refusal}>
      {refusal.isRefused && <RefusalNote />}
      <Form {...props} />
    </WriteRefusalContext>
  );
}

function Form({ work, asksMore }: PageProps): ReactNode {
  const deeds = useDeeds("seite", async () => {});
  return (
    <>
      <button type="button" data-save disabled={deeds.isBusy} onClick={() => void deeds.act(work, asksMore)}>
        Speichern
      </button>
      <output>{deeds.said?.text}</output>
    </>
  );
}

async function press(selector: string): Promise<void> {
  await act(async () => page.querySelector<HTMLButtonElement>(selector)?.click());
}

const isOffered = () => page.querySelector<HTMLButtonElement>("[data-save]")?.disabled === false;
const note = () => page.querySelector(`[aria-label="${formDe.refusal.title}"]`);

test("a refused change is explained at the top, and no other is offered until the reader says so", async () => {
  const work = vi.fn().mockRejectedValueOnce(refused(403)).mockResolvedValue({ text: "Gespeichert." });
  await act(async () => root.render(<Page work={work} />));
  expect(note()).toBeNull();
  await press("[data-save]");
  expect(page.querySelector("output")?.textContent).toBe(formDe.trouble.forbidden);
  expect(note()?.textContent).toContain(formDe.refusal.text);
  expect(isOffered()).toBe(false);
  await press("[data-save]");
  expect(work).toHaveBeenCalledOnce();
  await press("section button");
  expect(note()).toBeNull();
  await press("[data-save]");
  expect(page.querySelector("output")?.textContent).toBe("Gespeichert.");
});

test.each([
  ["that Microsoft could not be reached", { work: async () => Promise.reject(refused(503)) }],
  ["that amounts are for others to report", { work: async () => Promise.reject(refused(403)), asksMore: true }],
])("%s says nothing about the right to change the lists", async (_, props) => {
  await act(async () => root.render(<Page {...props} />));
  await press("[data-save]");
  expect(note()).toBeNull();
  expect(isOffered()).toBe(true);
});
