import type { Plugin } from "vite";

/** What the opening takes up next. */
const next = new Set(["first-reading", "reading", "msal"]);

const opening = /<script type="module" crossorigin src="([^"]+)"><\/script>/;

/**
 * Lets the page be painted before it runs anything. What it runs then is fetched once the page has been read: fetched
 * earlier, it makes the browser read the page later.
 */
export function paintFirst(): Plugin {
  return {
    name: "paint-first",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {}, path }) {
        if (!path.endsWith("index.html")) return html;
        const files = Object.values(bundle).filter(({ name }) => name !== undefined && next.has(name));
        const [script = "", first = ""] = opening.exec(html) ?? [];
        const addresses = [first, ...files.map(({ fileName }) => `/tab/${fileName}`)];
        return html.replace(script, "").replace("</body>", `<script>${paintThenOpen(addresses)}</script>\n  </body>`);
      },
    },
  };
}

/** Script of the page. What is not seen is never painted, so that it opens a moment later; opening twice does no harm. */
function paintThenOpen(addresses: readonly string[]): string {
  return `{
      for (const href of ${JSON.stringify(addresses)})
        document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", crossOrigin: "", href }));
      const open = () => {
        // What everything waits for: \`config.ts\` takes it up.
        window.tabConfig ??= fetch("config.json", { cache: "no-cache" });
        window.tabConfig.catch(() => {});
        import("${addresses[0]}");
      };
      requestAnimationFrame(() => setTimeout(open));
      setTimeout(open, 500);
    }`;
}
