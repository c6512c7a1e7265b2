import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { localOriginList } from "./origin-list.ts";

const pages = ["index.html", "signed-in.html"];

const entry = `${import.meta.dirname}/main.tsx`;
/** What the first view waits for, and loads at once. */
const opening = `${import.meta.dirname}/opening.ts`;

/** Packages of which the first view takes nearly everything that any view takes. */
const packages =
  /node_modules\/(react|react-dom|scheduler|@griffel|stylis|rtl-css-js|keyborg|@fluentui\/(tokens|react-(button|label|link|provider|theme)))\//;

interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** Whether the first view takes a module with it, itself or through others; what is fetched later does not count. */
function isInFirstView(id: string, modules: Modules, passed = new Set<string>()): boolean {
  if (id === entry || packages.test(id)) return true;
  if (id.includes("node_modules")) return false;
  passed.add(id);
  const importers = modules.getModuleInfo(id)?.importers ?? [];
  return importers.some((importer) => !passed.has(importer) && isInFirstView(importer, modules, passed));
}

/** A file of its own: the page on which a sign-in ends takes it too, and must take nothing else of the tab. */
const signInLibrary = /node_modules\/@azure\/msal/;

/** Whether a module comes with the opening, whatever else takes it later. */
function isInOpening(id: string, modules: Modules, passed = new Set<string>()): boolean {
  if (id === opening) return true;
  passed.add(id);
  const importers = modules.getModuleInfo(id)?.importers ?? [];
  return importers.some((importer) => !passed.has(importer) && isInOpening(importer, modules, passed));
}

/** Lets the browser fetch the opening beside the first view, and not after it has run. */
function earlyOpening(): Plugin {
  return {
    name: "early-opening",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle = {}, path }) {
        if (!path.endsWith("index.html")) return [];
        const files = Object.keys(bundle).filter((name) => /\/(opening|msal)-[^/]*\.js$/.test(name));
        return files.map((file) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, fetchpriority: "low", href: `/tab/${file}` },
          injectTo: "head" as const,
        }));
      },
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: "/tab/",
  plugins: [react(), localOriginList(), earlyOpening()],
  build: {
    outDir: "../../dist/tab",
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: pages.map((page) => `${import.meta.dirname}/${page}`),
      output: {
        codeSplitting: {
          // Later pages share much with the first view: one file of it compresses better than the many that sharing makes.
          groups: [
            { name: "msal", test: signInLibrary, priority: 1 },
            {
              debugName: "first-view",
              name: (id, modules) => (isInFirstView(id, modules) ? "first-view" : null),
            },
            {
              debugName: "opening",
              name: (id, modules) => (isInOpening(id, modules) ? "opening" : null),
            },
          ],
        },
      },
    },
  },
});
