import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { localOriginList } from "./origin-list.ts";

const pages = ["index.html", "signed-in.html"];

const entry = `${import.meta.dirname}/main.tsx`;

/** Packages of which the first view takes nearly everything that any view takes. */
const packages =
  /node_modules\/(react|react-dom|scheduler|@griffel|stylis|rtl-css-js|keyborg|@fluentui\/(tokens|react-(button|label|link|provider|skeleton|table|theme)))\//;

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

export default defineConfig({
  root: import.meta.dirname,
  base: "/tab/",
  plugins: [react(), localOriginList()],
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
