import griffel from "@griffel/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig, type HtmlTagDescriptor, type Plugin } from "vite";
import { isFirstCatalogue, languageFiles, wordsStore } from "./build/language-files.ts";
import { localOriginList } from "./build/origin-list.ts";

const pages = ["index.html", "signed-in.html"];

const entry = `${import.meta.dirname}/main.tsx`;
/** What the first view waits for, and loads at once. */
const opening = `${import.meta.dirname}/opening.ts`;

/** Packages of which the first view takes nearly everything that any view takes. */
const packages =
  /node_modules\/(react|react-dom|scheduler|@griffel|keyborg|@fluentui\/(tokens|react-(button|label|link|provider|theme)))\//;

/** A file of its own: the page on which a sign-in ends takes it too, and must take nothing else of the tab. */
const signInLibrary = /node_modules\/@azure\/msal/;

/** Words of the first view, by their files in `words/`. */
const firstWords = ["places", "states", "steering-places", "tab", "upkeep"];

interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** Whether a module comes with another one, because that takes it, itself or through others; what is fetched later does not count. */
function comesWith(isRoot: (id: string) => boolean, id: string, modules: Modules, passed = new Set<string>()): boolean {
  if (isRoot(id)) return true;
  passed.add(id);
  const importers = modules.getModuleInfo(id)?.importers ?? [];
  return importers.some((importer) => !passed.has(importer) && comesWith(isRoot, importer, modules, passed));
}

function isInFirstView(id: string, modules: Modules): boolean {
  if (packages.test(id)) return true;
  return !id.includes("node_modules") && comesWith((root) => root === entry, id, modules);
}

/** Whether a module has to be there before the first view: with the opening, or with the words of a language. */
function isInOpening(id: string, modules: Modules): boolean {
  if (id === wordsStore || comesWith((root) => root === opening, id, modules)) return true;
  return !isFirstCatalogue(id) && isInFirstView(id, modules) && comesWith(isFirstCatalogue, id, modules);
}

/** Lets the browser run the opening before the first view, and fetch at once whatever it waits for. */
function openingFirst(): Plugin {
  return {
    name: "opening-first",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle = {}, path }) {
        if (!path.endsWith("index.html")) return [];
        const files = Object.values(bundle).filter((file) => file.type === "chunk");
        const start = files.find(({ facadeModuleId }) => facadeModuleId === opening);
        const parts = files.filter(({ name }) => name === "opening" || name === "msal");
        return [
          headTag("script", { type: "module", src: `/tab/${start?.fileName}` }),
          headTag("link", { rel: "preload", as: "fetch", href: "config.json" }),
          ...parts.map(({ fileName }) => headTag("link", { rel: "modulepreload", href: `/tab/${fileName}` })),
        ];
      },
    },
  };
}

function headTag(tag: string, attrs: Record<string, string>): HtmlTagDescriptor {
  return { tag, attrs: { crossorigin: true, ...attrs }, injectTo: "head-prepend" };
}

export default defineConfig({
  root: import.meta.dirname,
  base: "/tab/",
  resolve: { alias: [{ find: /^temporal-polyfill$/, replacement: `${import.meta.dirname}/temporal.ts` }] },
  plugins: [
    languageFiles({
      wordsFolder: `${import.meta.dirname}/words`,
      languageModule: `${import.meta.dirname}/language.ts`,
      firstWords,
    }),
    griffel(),
    react(),
    localOriginList(),
    openingFirst(),
  ],
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
            { name: "msal", test: signInLibrary, priority: 2 },
            // Before the first view, which then takes what both need from here: the opening waits for nothing of it.
            {
              debugName: "opening",
              name: (id, modules) => (isInOpening(id, modules) ? "opening" : null),
              priority: 1,
            },
            {
              debugName: "first-view",
              name: (id, modules) => (isInFirstView(id, modules) ? "first-view" : null),
            },
          ],
        },
      },
    },
  },
});
