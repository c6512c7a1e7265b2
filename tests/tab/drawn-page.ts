import type { ReactNode } from "react";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, vi } from "vitest";

export interface DrawnPage {
  show(drawing: ReactNode): Promise<void>;
  /** Lets happen what happens, and draws what comes of it. */
  during(deed: () => unknown): Promise<void>;
  press(name: string): Promise<void>;
  text(): string;
  one(selector: string): HTMLElement;
}

/** A page in a browser, as far as jsdom is one; of a size at which everything stands in tables. React may not complain. */
export function drawnPage(): DrawnPage {
  let root: Root;
  let page: HTMLElement;

  beforeEach(() => {
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    vi.stubGlobal("matchMedia", () => Object.assign(new EventTarget(), { matches: false }));
    // jsdom gives nothing a size, and scrolls nothing.
    vi.stubGlobal(
      "ResizeObserver",
      class {
        observe() {}
        disconnect() {}
      },
    );
    Element.prototype.scrollIntoView ??= () => {};
    const complaints = vi.spyOn(console, "error");
    page = document.body.appendChild(document.createElement("main"));
    root = createRoot(page);
    return () => expect(complaints).not.toHaveBeenCalled();
  });

  afterEach(async () => {
    await act(async () => root.unmount());
    page.remove();
    vi.unstubAllGlobals();
  });

  function one(selector: string): HTMLElement {
    const [first, ...others] = page.querySelectorAll<HTMLElement>(selector);
    expect(others).toEqual([]);
    if (!first) throw new TypeError(`nothing is ${selector}`);
    return first;
  }

  async function during(deed: () => unknown): Promise<void> {
    await act(async () => void (await deed()));
  }

  return {
    show: (drawing) => during(() => root.render(drawing)),
    during,
    async press(name) {
      const found = [...page.querySelectorAll("button")].find(({ textContent }) => textContent === name);
      if (!found) throw new TypeError(`nothing is called ${name}`);
      await during(() => found.click());
    },
    text: () => page.textContent ?? "",
    one,
  };
}
