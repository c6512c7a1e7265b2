import { realpathSync } from "node:fs";
import griffel from "@griffel/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressed } from "./build/compressed.ts";
import { isCatalogue, isFirstCatalogue, languageFiles, wordsStore } from "./build/language-files.ts";
import { libraryChange, originFetch, quietLog, startTime, tokenList } from "./build/library-changes.ts";
import { paintFirst } from "./build/paint-first.ts";

const pages = ["index.html", "signed-in.html"];

const entry = `${import.meta.dirname}/main.tsx`;
/** What begins at once. */
const opening = `${import.meta.dirname}/opening.ts`;
/** What the first view waits for. */
const reading = `${import.meta.dirname}/first-reading.ts`;

/** Packages of which the first view takes nearly everything that any view takes. */
const packages =
  /node_modules\/(react|react-dom|scheduler|@griffel|keyborg|@fluentui\/(tokens|react-(button|label|link|provider|theme)))\//;

/** A file of its own: the page on which a sign-in ends takes it too, and must take nothing else of the tab. */
const signInLibrary = /node_modules\/@azure\/msal/;

/** The pages that show what is there, what people read on them when they ask for more, and the page on which a tab is added. */
const pagesEntries = filesOf([
  "lookup-body.tsx",
  "change/change-view.tsx",
  "concept/concept-view.tsx",
  "configure/configure-page.tsx",
  "decision/register-view.tsx",
  "edit/concept-area.tsx",
  "edit/history-view.tsx",
  "figures/figures-view.tsx",
  "lint/lint-view.tsx",
  "quality/quality-view.tsx",
  "settings/accessibility-view.tsx",
]);

/** Whatever somebody writes with: editing, rounds, meetings, settings. */
const desksEntries = filesOf([
  "desks.ts",
  "edit/editor.tsx",
  "form/refusal-note.tsx",
  "rounds/rounds-view.tsx",
  "settings/settings-view.tsx",
  "steering/steering-view.tsx",
]);

/** @throws when there is no such file (any more) */
function filesOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => realpathSync(`${import.meta.dirname}/${name}`)));
}

/** Files with which the page begins, and what is there once it has begun. */
const begins = /\/(main|first-reading)-/;
const begun = /\/(first-view|msal|reading|rolldown-runtime)-/;

/** Words of the first view, by their files in `words/`. */
const firstWords = ["places", "states", "steering-places", "tab", "upkeep"];

/** What the catalogues of several languages take, but nothing else of the first view. */
const manyCatalogues = /\/texts\/plural\.ts$/;

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

/** Whether a module has to be there before everything else: for what begins at once, or for the words of a language. */
function isInOpening(id: string, modules: Modules): boolean {
  if (id === wordsStore || comesWith((root) => root === opening, id, modules)) return true;
  if (manyCatalogues.test(id)) return true;
  return !isFirstCatalogue(id) && isInFirstView(id, modules) && comesWith(isFirstCatalogue, id, modules);
}

/** Words that a page takes in all languages, as a card does. The words of one language are fetched before any page is, and must bring no page with them. */
function isSharedText(id: string, modules: Modules): boolean {
  return !isCatalogue(id) && comesWith(isCatalogue, id, modules) && isLater(id, modules);
}

function isLater(id: string, modules: Modules): boolean {
  return comesWith((root) => pagesEntries.has(root) || desksEntries.has(root), id, modules);
}

export default defineConfig({
  root: import.meta.dirname,
  base: "/tab/",
  resolve: { alias: [{ find: /^temporal-polyfill$/, replacement: `${import.meta.dirname}/temporal.ts` }] },
  plugins: [
    languageFiles({
      wordsFolder: `${import.meta.dirname}/words`,
      languageModule: `${import.meta.dirname}/language.ts`,
      filesModule: `${import.meta.dirname}/words-files.ts`,
      firstWords,
    }),
    griffel(),
    react(),
    libraryChange(originFetch),
    libraryChange(startTime),
    libraryChange(quietLog),
    libraryChange(tokenList),
    paintFirst(),
    compressed(),
  ],
  build: {
    outDir: "../../dist/tab",
    emptyOutDir: true,
    target: "es2023",
    modulePreload: {
      polyfill: false,
      // What was there for the first view is not fetched again.
      resolveDependencies: (file, files) => (begins.test(file) ? files : files.filter((one) => !begun.test(one))),
    },
    rolldownOptions: {
      treeshake: {
        // No library of the tab does anything when a property is read.
        propertyReadSideEffects: false,
        moduleSideEffects: [{ test: /node_modules\/@microsoft\/microsoft-graph-client\//, sideEffects: false }],
      },
      input: pages.map((page) => `${import.meta.dirname}/${page}`),
      output: {
        codeSplitting: {
          // Later pages share much with the first view: one file of it compresses better than the many that sharing makes.
          groups: [
            { name: "msal", test: signInLibrary, priority: 5 },
            // Whatever runs later takes what both need from here.
            {
              debugName: "opening",
              name: (id, modules) => (isInOpening(id, modules) ? "opening" : null),
              priority: 4,
            },
            {
              debugName: "reading",
              name: (id, modules) => (comesWith((root) => root === reading, id, modules) ? "reading" : null),
              priority: 3,
            },
            {
              debugName: "first-view",
              name: (id, modules) => (isInFirstView(id, modules) ? "first-view" : null),
              priority: 2,
            },
            {
              debugName: "shared-words",
              name: (id, modules) => (isSharedText(id, modules) ? "shared-words" : null),
              priority: 2,
            },
            {
              debugName: "pages",
              name: (id, modules) => (comesWith((root) => pagesEntries.has(root), id, modules) ? "pages" : null),
              priority: 1,
            },
            {
              debugName: "desks",
              name: (id, modules) => (comesWith((root) => desksEntries.has(root), id, modules) ? "desks" : null),
            },
          ],
        },
      },
    },
  },
});
